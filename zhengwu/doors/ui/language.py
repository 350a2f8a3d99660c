"""Which language a reader gets: the `/en/` address first, then the browser's wish; Chinese otherwise."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.urls import get_script_prefix, set_script_prefix
from django.utils import translation
from django.utils.cache import patch_vary_headers

ENGLISH_PREFIX = "/en"


class LanguageMiddleware:
    """`/en/…` is the same address in English: links made while answering keep the prefix."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Choose, answer, and put everything back."""
        english = request.path_info == ENGLISH_PREFIX or request.path_info.startswith(f"{ENGLISH_PREFIX}/")
        prefix = get_script_prefix()
        if english:
            request.path_info = request.path_info.removeprefix(ENGLISH_PREFIX) or "/"
            set_script_prefix(f"{ENGLISH_PREFIX}/")
            language = "en"
        else:
            language = "zh-hans" if _is_page(request) else translation.get_language_from_request(request)
        try:
            with translation.override(language):
                request.LANGUAGE_CODE = language
                response = self.get_response(request)
                response.headers.setdefault("Content-Language", "en" if language == "en" else "zh-CN")
                if not english:
                    patch_vary_headers(response, ("Accept-Language",))
                return response
        finally:
            set_script_prefix(prefix)


def _is_page(request: HttpRequest) -> bool:
    """Pages follow their address; the API follows `Accept-Language`."""
    return not request.path_info.startswith("/api/")
