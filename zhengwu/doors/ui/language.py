"""Which language a reader gets. Chinese lives at the address itself, English at the same address under `/en`.

An address always answers in its own language. Who opens a Chinese address with a browser that asks for English, or after
choosing English here before, is led to the English one; the switch in the header (`?lang=zh|en` on any page) is remembered
and has the last word.
"""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.urls import get_script_prefix, set_script_prefix
from django.utils import translation
from django.utils.cache import patch_vary_headers

from zhengwu.doors.ui.parts import mark_chinese

ENGLISH_PREFIX = "/en"
#: The word of the switch → the language it stands for.
SWITCH = {"zh": "zh-hans", "en": "en"}
SWITCH_NAME = "lang"
_YEAR_SECONDS = 365 * 24 * 60 * 60
_NOT_PAGES = ("/api/", "/static/", "/healthz", "/readyz", "/metrics")


class LanguageMiddleware:
    """`/en/…` is the same address in English: links made while answering keep the prefix."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Choose, answer, and put everything back."""
        english = request.path_info == ENGLISH_PREFIX or request.path_info.startswith(f"{ENGLISH_PREFIX}/")
        if english:
            request.path_info = request.path_info.removeprefix(ENGLISH_PREFIX) or "/"
        if led := _led_elsewhere(request, english=english):
            return led
        prefix = get_script_prefix()
        if english:
            set_script_prefix(f"{ENGLISH_PREFIX}/")
        language = "en" if english else "zh-hans" if _is_page(request) else _wished(request)
        try:
            with translation.override(language):
                request.LANGUAGE_CODE = language
                response = self.get_response(request)
                response.headers.setdefault("Content-Language", "en" if language == "en" else "zh-CN")
                if english:
                    _mark_parts(response)
                else:
                    patch_vary_headers(response, ("Accept-Language",))
                return response
        finally:
            set_script_prefix(prefix)


def addresses(request: HttpRequest) -> dict[str, str]:
    """This page in either language: language of the web (`zh-CN`, `en`) → address. What was posted has no address."""
    if request.method not in {"GET", "HEAD"}:
        return {}
    here = request.path_info + (f"?{request.META['QUERY_STRING']}" if request.META.get("QUERY_STRING") else "")
    return {"zh-CN": here, "en": f"{ENGLISH_PREFIX}{here}"}


def _mark_parts(response: HttpResponse) -> None:
    """What an English page says in Chinese is marked as Chinese."""
    if response.streaming or not response.headers.get("Content-Type", "").startswith("text/html"):
        return
    response.content = mark_chinese(response.content.decode(response.charset)).encode(response.charset)
    if "Content-Length" in response.headers:
        response.headers["Content-Length"] = str(len(response.content))


def _led_elsewhere(request: HttpRequest, *, english: bool) -> HttpResponse | None:
    """Where a reader is sent instead of being answered; None for nearly everybody."""
    if request.method not in {"GET", "HEAD"} or not _is_page(request):
        return None
    if chosen := SWITCH.get(request.GET.get(SWITCH_NAME, "")):
        return _remembered(_led_to(request, chosen), chosen, secure=request.is_secure())
    # A browser that opens a page says so; scripts, pictures and programs take what the address says.
    opens_a_page = "text/html" in request.headers.get("Accept", "") and "HX-Request" not in request.headers
    if english or not opens_a_page or _wished(request) != "en":
        return None
    led = _led_to(request, "en")
    patch_vary_headers(led, ("Accept-Language", "Cookie"))
    return led


def _led_to(request: HttpRequest, language: str) -> HttpResponse:
    """The same page in a language, without the word of the switch."""
    asked = QueryDict(request.META.get("QUERY_STRING", ""), mutable=True)
    asked.pop(SWITCH_NAME, None)
    # One slash only in front: `//host` would be another host's address.
    path = f"/{request.path_info.lstrip('/')}"
    query = f"?{urlencode(list(asked.lists()), doseq=True)}" if asked else ""
    return HttpResponseRedirect(f"{ENGLISH_PREFIX if language == 'en' else ''}{path}{query}")


def _remembered(led: HttpResponse, language: str, *, secure: bool) -> HttpResponse:
    led.set_cookie(
        settings.LANGUAGE_COOKIE_NAME, language, max_age=_YEAR_SECONDS, httponly=True, samesite="Lax", secure=secure
    )
    return led


def _wished(request: HttpRequest) -> str:
    """What the reader chose here before, else what the browser asks for, else Chinese."""
    return translation.get_language_from_request(request)


def _is_page(request: HttpRequest) -> bool:
    """Pages follow their address; the API follows `Accept-Language`; figures for machines have no language."""
    return not request.path_info.startswith(_NOT_PAGES)
