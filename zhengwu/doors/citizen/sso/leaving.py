"""A form whose answer leads to another system needs that system named in the page's policy."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse

from zhengwu.doors.ui.security import policy


def may_lead_to(address: str, response: HttpResponse, request: HttpRequest) -> HttpResponse:
    """Let the forms of this one page end at the origin of a checked address."""
    parts = urlsplit(address)
    own = policy(str(request.csp_nonce))  # type: ignore[attr-defined]
    origin = f"{parts.scheme}://{parts.netloc}" if parts.netloc else f"{parts.scheme}:"
    response["Content-Security-Policy"] = own.replace("form-action 'self'", f"form-action 'self' {origin}")
    return response
