"""长辈版: larger type on every page, remembered by this browser."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from zhengwu.doors.ui.page import ANYONE, DoorRequest, page

_YEAR = 365 * 24 * 60 * 60


@page("large-type", may=ANYONE, name="large_type", methods=("POST",))
def large_type(request: DoorRequest) -> HttpResponse:
    """Turn it on or off, and back to the page one came from."""
    answer = HttpResponseRedirect(_back(request))
    if request.COOKIES.get("type") == "large":
        answer.delete_cookie("type")
    else:
        answer.set_cookie("type", "large", max_age=_YEAR, httponly=True, samesite="Lax", secure=request.is_secure())
    return answer


def _back(request: DoorRequest) -> str:
    came_from = request.headers.get("Referer", "")
    if not url_has_allowed_host_and_scheme(came_from, {request.get_host()}, require_https=request.is_secure()):
        return reverse("home")
    parts = urlsplit(came_from)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path
