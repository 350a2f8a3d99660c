"""登录: the account library checks, tries are counted by us, the page is ours. One comes back to where one was."""

from __future__ import annotations

from typing import cast

from allauth.account.adapter import get_adapter
from allauth.account.forms import LoginForm
from allauth.core import ratelimit
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.accounts._sign_in_page import next_of, password_fields, sign_in_page
from zhengwu.doors.citizen.accounts.client import address_of_client
from zhengwu.doors.citizen.limits import TooManyTries
from zhengwu.doors.citizen.page import show
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page
from zhengwu.doors.ui.proving import note_way
from zhengwu.people.public import begin_try, end_tries

_UNPROCESSABLE = 422
_TRIED_TOO_OFTEN = "too_many_login_attempts"


@page("sign-in", may=ANYONE, name="sign-in", methods=("GET", "HEAD", "POST"))
def sign_in(request: DoorRequest) -> HttpResponse:
    """Ask for name and password; wrong ones are told apart from missing ones only as far as helps the right person."""
    going_to = next_of(request)
    if request.user.is_authenticated:
        return redirect(going_to or get_adapter().get_login_redirect_url(request))
    if request.method != "POST":
        return show(request, "sign_in", sign_in_page(password_fields("", {}), going_to), private=True)
    if not ratelimit.consume(request, action="login"):
        raise TooManyTries
    typed = "".join(char for char in request.POST.get("login", "")[:150] if char.isprintable())
    complete = typed.strip() and request.POST.get("password")
    if complete:
        begin_try(username=typed, address=address_of_client(request), now=request.now)
    form = LoginForm(data=request.POST, request=request)
    if form.is_valid():
        end_tries(username=typed)
        note_way(request, "password")
        return cast(HttpResponse, form.login(request, redirect_url=going_to or None))
    if any(error.code == _TRIED_TOO_OFTEN for errors in form.errors.as_data().values() for error in errors):
        raise TooManyTries
    laid_out = sign_in_page(password_fields(typed, _mistakes(request)), going_to)
    return show(request, "sign_in", laid_out, status=_UNPROCESSABLE, private=True)


def _mistakes(request: DoorRequest) -> dict[str, str]:
    if not request.POST.get("login", "").strip():
        return {"login": _("请输入账号")}
    if not request.POST.get("password"):
        return {"password": _("请输入密码")}
    return {"login": _("账号或密码不对，请再输一次。忘了密码，用短信验证码登录后重设")}
