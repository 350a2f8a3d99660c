"""Switching a choice on or off, and going back to the page one was on."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme

_YEAR_SECONDS = 365 * 24 * 60 * 60


def switch(request: HttpRequest, *, cookie: str) -> HttpResponse:
    """Do what `set` says (`on`, `off`), so that a page kept by the browser does not undo what another one did.

    Without it, the other of what is now.
    """
    wanted = request.POST.get("set") or ("off" if cookie in request.COOKIES else "on")
    answer = HttpResponseRedirect(_back(request))
    if wanted == "off":
        answer.delete_cookie(cookie, samesite="Lax")
    else:
        answer.set_cookie(
            cookie, "yes", max_age=_YEAR_SECONDS, httponly=True, samesite="Lax", secure=request.is_secure()
        )
    return answer


def _back(request: HttpRequest) -> str:
    wanted = request.POST.get("next", "/")
    safe = url_has_allowed_host_and_scheme(wanted, allowed_hosts=None, require_https=request.is_secure())
    return wanted if safe else "/"
