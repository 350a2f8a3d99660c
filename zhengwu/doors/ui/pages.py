"""Addresses that belong to no audience: 长辈版, the same pages in larger type."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme

from zhengwu.doors.ui.context import LARGE_TYPE_COOKIE
from zhengwu.doors.ui.gallery import pages as gallery
from zhengwu.doors.ui.page import ANYONE, page

#: Importing them declares the addresses of the living page.
GALLERY = (gallery.components, gallery.hall, gallery.kiosk, gallery.error)
_YEAR_SECONDS = 365 * 24 * 60 * 60


@page("large-type", may=ANYONE, name="large-type", methods=("POST",))
def large_type(request: HttpRequest) -> HttpResponse:
    """Switch between 长辈版 and 普通版, and go back to where one was."""
    wanted = request.POST.get("next", "/")
    safe = url_has_allowed_host_and_scheme(wanted, allowed_hosts=None, require_https=request.is_secure())
    answer = HttpResponseRedirect(wanted if safe else "/")
    if request.COOKIES.get(LARGE_TYPE_COOKIE):
        answer.delete_cookie(LARGE_TYPE_COOKIE, samesite="Lax")
    else:
        answer.set_cookie(
            LARGE_TYPE_COOKIE, "yes", max_age=_YEAR_SECONDS, httponly=True, samesite="Lax", secure=request.is_secure()
        )
    return answer
