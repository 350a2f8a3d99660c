"""用省级身份认证登录: there and back, with a state, a nonce and a verifier that only this session knows."""

from __future__ import annotations

import hmac
import logging
import secrets

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from zhengwu.doors.citizen.accounts._sign_in_page import next_of
from zhengwu.doors.citizen.accounts.letting_in import let_in
from zhengwu.doors.citizen.limits import count_try
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page
from zhengwu.kernel.public import NotFound
from zhengwu.people.public import Province, ProvinceFailed, arrive_from_province, province, where_to, who_came

log = logging.getLogger("zhengwu.province")
_ASKED = "province_asked"
_MOST = 2000


class NoProvince(NotFound):
    """None is configured."""


@page("sign-in/province", may=ANYONE, name="sign-in-province")
def leave(request: DoorRequest) -> HttpResponse:
    """Send the person there."""
    there = _configured()
    asked = {name: secrets.token_urlsafe(32) for name in ("state", "nonce", "verifier")}
    request.session[_ASKED] = asked | {"next": next_of(request)}
    try:
        address = where_to(there, back=_back(), **asked)
    except ProvinceFailed as failure:
        log.error("signing in through the province failed: %s", failure.reason)
        raise
    response = HttpResponse(status=302)
    response["Location"] = address
    return response


@page("sign-in/province/back", may=ANYONE, name="sign-in-province-back")
def come_back(request: DoorRequest) -> HttpResponse:
    """What was asked is asked once: the answer to another question, or a second answer, is nobody's."""
    there, asked = _configured(), request.session.pop(_ASKED, None)
    count_try(request, action="province", rate="60/m/ip")
    try:
        if asked is None or not hmac.compare_digest(asked["state"].encode(), request.GET.get("state", "").encode()):
            raise ProvinceFailed("another state")
        if "code" not in request.GET:
            return redirect("sign-in")  # the person said no there
        if request.GET.get("iss", there.issuer) != there.issuer:
            raise ProvinceFailed("another issuer")
        claims = who_came(
            there, code=request.GET["code"][:_MOST], back=_back(), nonce=asked["nonce"], verifier=asked["verifier"]
        )
    except ProvinceFailed as failure:
        log.error("signing in through the province failed: %s", failure.reason)
        raise
    account = arrive_from_province(claims=claims, province=there, now=request.now)
    return let_in(request, account, way="province", going_to=asked["next"])


def _configured() -> Province:
    there = province()
    if there is None:
        raise NoProvince
    return there


def _back() -> str:
    return settings.SITE_URL.rstrip("/") + reverse("sign-in-province-back")
