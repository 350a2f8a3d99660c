"""本机: a cookie that tells this browser from others and nothing else. Whoever served at this device does not rate on it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from zhengwu.kernel.public import keyed_digest, random_code

_COOKIE, _SIGNS, _YEAR = "zhengwu_device", 20, 365 * 24 * 3600


def device_of(request: HttpRequest) -> str:
    """A digest that names this browser; "" where it was never named."""
    value = request.COOKIES.get(_COOKIE, "")
    return keyed_digest("rating-device", value) if value else ""


def named_device(request: HttpRequest) -> tuple[str, str]:
    """The cookie of this browser, a new one where it has none, and its digest."""
    value = request.COOKIES.get(_COOKIE, "")[: 2 * _SIGNS] or random_code(_SIGNS)
    return value, keyed_digest("rating-device", value)


def name_device(response: HttpResponse, value: str, *, secure: bool) -> None:
    """Keep the cookie for a year."""
    response.set_cookie(_COOKIE, value, max_age=_YEAR, httponly=True, samesite="Lax", secure=secure)
