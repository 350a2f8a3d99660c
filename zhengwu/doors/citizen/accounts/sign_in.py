"""登录: the account library checks and counts the tries, the page is ours. One comes back to where one was."""

from __future__ import annotations

from typing import cast

from allauth.account.adapter import get_adapter
from allauth.account.forms import LoginForm
from allauth.core import ratelimit
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.accounts.demo_accounts import demo_accounts
from zhengwu.doors.citizen.limits import TooManyTries
from zhengwu.doors.citizen.page import crumbs, show
from zhengwu.doors.citizen.shapes import SignInPage
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Field, FieldError, Hidden

_UNPROCESSABLE = 422
_TRIED_TOO_OFTEN = "too_many_login_attempts"


@page("sign-in", may=ANYONE, name="sign-in", methods=("GET", "HEAD", "POST"))
def sign_in(request: DoorRequest) -> HttpResponse:
    """Ask for name and password; wrong ones are told apart from missing ones only as far as helps the right person."""
    going_to = _next(request)
    if request.user.is_authenticated:
        return redirect(going_to or get_adapter().get_login_redirect_url(request))
    if request.method != "POST":
        return show(request, "sign_in", _page("", going_to, {}), private=True)
    if not ratelimit.consume(request, action="login"):
        raise TooManyTries
    form = LoginForm(data=request.POST, request=request)
    if form.is_valid():
        return cast(HttpResponse, form.login(request, redirect_url=going_to or None))
    if any(error.code == _TRIED_TOO_OFTEN for errors in form.errors.as_data().values() for error in errors):
        raise TooManyTries
    typed = "".join(char for char in request.POST.get("login", "")[:150] if char.isprintable())
    laid_out = _page(typed, going_to, _mistakes(request))
    return show(request, "sign_in", laid_out, status=_UNPROCESSABLE, private=True)


def _next(request: DoorRequest) -> str:
    """Where one wanted to go, if that is a page of ours."""
    wanted = request.POST.get(REDIRECT_FIELD_NAME) or request.GET.get(REDIRECT_FIELD_NAME) or ""
    safe = url_has_allowed_host_and_scheme(wanted, {request.get_host()}, require_https=request.is_secure())
    return wanted if safe else ""


def _mistakes(request: DoorRequest) -> dict[str, str]:
    if not request.POST.get("login", "").strip():
        return {"login": _("请输入账号")}
    if not request.POST.get("password"):
        return {"password": _("请输入密码")}
    return {"login": _("账号或密码不对，请再输一次。忘了密码，带身份证到任一窗口重设")}


def _page(login: str, going_to: str, mistakes: dict[str, str]) -> SignInPage:
    fields = (
        Field(name="login", label=_("账号"), value=login, autocomplete="username", error=mistakes.get("login", "")),
        Field(name="password", label=_("密码"), kind="password", error=mistakes.get("password", "")),
    )
    accounts = demo_accounts()
    return SignInPage(
        action=reverse("sign-in"),
        fields=fields,
        heading=_("登录"),
        why=_why(going_to),
        crumbs=crumbs(Crumb(_("登录"))),
        errors=tuple(FieldError(f.dom_id, f.error) for f in fields if f.error),
        hidden=(Hidden(REDIRECT_FIELD_NAME, going_to),) if going_to else (),
        demo_accounts=accounts,
        demo_note=_("密码在启动时打印在终端里。") if accounts else "",
    )


def _why(going_to: str) -> str:
    if "/apply" in going_to:
        return _("登录后接着申请，选好的情况会带过去。")
    return _("登录后接着看刚才那一页。") if going_to else ""
