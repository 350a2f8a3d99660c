"""Content-Security-Policy: a page runs the script and wears the sheet that carry its nonce, and nothing else.

The same shape as the policy that Django brings from version 6 on (`csp_nonce`); this file goes when we stand on it.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject

_FIXED = (
    "default-src 'none'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "manifest-src 'self'",
    "object-src 'none'",
)
#: Where somebody stands is asked only by the portal's halls, and only after a press; a camera photographs papers.
_PERMISSIONS = "geolocation=(self), microphone=(), camera=(self)"


def policy(nonce: str) -> str:
    """The policy of one answer. Without a nonce nothing runs: what shows no page needs no script."""
    allowed = f"'nonce-{nonce}'" if nonce else "'none'"
    return "; ".join((*_FIXED, f"script-src {allowed}", f"style-src {allowed}"))


class ContentSecurityPolicy:
    """Gives every request a nonce of its own, and sets the policy on every answer that does not bring a stricter one."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, then seal. The nonce exists once a template has asked for it."""
        made: list[str] = []

        def make() -> str:
            made.append(secrets.token_urlsafe(16))
            return made[0]

        request.csp_nonce = SimpleLazyObject(make)  # type: ignore[attr-defined]
        response = self.get_response(request)
        response.headers.setdefault("Content-Security-Policy", policy(made[0] if made else ""))
        response.headers.setdefault("Permissions-Policy", _PERMISSIONS)
        response.headers.setdefault("Cross-Origin-Resource-Policy", _resource_policy(response))
        if _is_personal(request):
            # A page or an answer for somebody in particular stays in no cache, unless it says that it is everybody's.
            response.headers.setdefault("Cache-Control", "private, no-store")
        return response


def _is_personal(request: HttpRequest) -> bool:
    """Whether whoever asks said who they are; asked without a look into the session."""
    return settings.SESSION_COOKIE_NAME in request.COOKIES or "Authorization" in request.headers


def _resource_policy(response: HttpResponse) -> str:
    """What any site may read, any site may show; everything else only we."""
    return "cross-origin" if "Access-Control-Allow-Origin" in response.headers else "same-origin"
