"""The second question: the one-time code, a recovery code, or the passkey."""

from __future__ import annotations

from typing import cast

from allauth.account.stages import LoginStageController
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from allauth.mfa.webauthn.forms import AuthenticateWebAuthnForm
from allauth.mfa.webauthn.internal.auth import begin_authentication
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.accounts._sign_in_page import sign_in_page
from zhengwu.doors.citizen.accounts.client import address_of_client
from zhengwu.doors.citizen.accounts.credential import credential_in
from zhengwu.doors.citizen.accounts.second_factor import SecondFactorStage
from zhengwu.doors.citizen.page import show
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page
from zhengwu.doors.ui.proving import note_second_factor
from zhengwu.doors.ui.shapes import Field
from zhengwu.people.public import begin_try, end_tries

_UNPROCESSABLE = 422


@page("sign-in/second", may=ANYONE, name="sign-in-second", methods=("GET", "HEAD", "POST"))
def sign_in_second(request: DoorRequest) -> HttpResponse:
    """Only between the first secret and being in: anybody else begins at the beginning."""
    stage = None if request.user.is_authenticated else LoginStageController.enter(request, SecondFactorStage.key)
    if stage is None:
        return redirect("sign-in")
    account, error = stage.login.user, ""
    if request.GET.get("passkey"):
        return JsonResponse(begin_authentication(user=account))
    if credential := credential_in(request):
        form = AuthenticateWebAuthnForm(data={"credential": credential}, user=account)
        if form.is_valid():
            return _through(request, stage, form)
        error = _("没认出这个通行密钥。请再试一次，或输一个恢复码。")
    elif request.method == "POST":
        begin_try(username=account.username, address=address_of_client(request), now=request.now, at_what="code")
        form = AuthenticateForm(data={"code": request.POST.get("code", "")[:40]}, user=account)
        if form.is_valid():
            end_tries(username=account.username, at_what="code")
            return _through(request, stage, form)
        error = _("验证码不对，请看验证器现在显示的 6 位数字，再输一次。")
    laid_out = sign_in_page(
        (code_field(error),),
        "",
        way="sign-in-second",
        heading=_("再确认一次是您本人"),
        why=_("打开手机上的验证器，输入现在显示的数字。手机不在身边，就用一个恢复码。"),
        ways=False,
        passkey=is_mfa_enabled(account, [Authenticator.Type.WEBAUTHN]),
        passkey_options="?passkey=1",
    )
    return show(request, "sign_in", laid_out, status=_UNPROCESSABLE if error else 200, private=True)


def _through(request: DoorRequest, stage: SecondFactorStage, form: AuthenticateForm) -> HttpResponse:
    form.save()
    note_second_factor(request)
    return cast(HttpResponse, stage.exit())


def code_field(error: str = "", *, required: bool = True, label: str = "") -> Field:
    """动态口令 or a recovery code, unless labelled otherwise."""
    return Field(
        name="code",
        label=label or _("动态口令或恢复码"),
        kind="number",
        autocomplete="one-time-code",
        max_length=20,
        error=error,
        required=required,
    )
