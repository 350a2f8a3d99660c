"""再确认一次: before something delicate, whoever is signed in says again who they are."""

from __future__ import annotations

from allauth.mfa.base.forms import ReauthenticateForm
from allauth.mfa.webauthn.forms import ReauthenticateWebAuthnForm
from allauth.mfa.webauthn.internal.auth import begin_authentication
from django.conf import settings
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.accounts._sign_in_page import next_of, sign_in_page
from zhengwu.doors.citizen.accounts.client import address_of_client
from zhengwu.doors.citizen.accounts.credential import credential_in
from zhengwu.doors.citizen.accounts.sign_in_second import code_field
from zhengwu.doors.citizen.page import show
from zhengwu.doors.citizen.security.factors import Factors, factors_of
from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page
from zhengwu.doors.ui.proving import note_proof, note_second_factor, note_way
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Field
from zhengwu.people.public import begin_try, end_tries

_UNPROCESSABLE = 422


@page("sign-in/again", may=SIGNED_IN, name="sign-in-again", methods=("GET", "HEAD", "POST"))
def sign_in_again(request: DoorRequest) -> HttpResponse:
    """Password, one-time code or passkey, whichever one has at hand; then back to where one was."""
    going_to, factors, error = next_of(request), factors_of(request.account), ""
    if request.GET.get("passkey"):
        return JsonResponse(begin_authentication(user=request.account))
    if request.method == "POST":
        way = _proved(request, factors)
        if way:
            note_proof(request, now=request.now)
            note_way(request, way)
            return redirect(going_to or "my-security")
        error = _("没对上，请再输一次。")
    laid_out = sign_in_page(
        _fields(factors, error, has_password=request.account.has_usable_password()),
        going_to,
        way="sign-in-again",
        heading=_("请再确认一次是您本人"),
        why=counted("接下来的内容比较要紧。确认一次，{n} 分钟内不再问。", settings.PROVE_AGAIN_MINUTES),
        button=_("确认"),
        ways=False,
        passkey=bool(factors.passkeys),
        passkey_options="?passkey=1",
        note="" if factors.any or request.account.has_usable_password() else _("请先退出，再用短信验证码登录。"),
    )
    return show(request, "sign_in", laid_out, status=_UNPROCESSABLE if error else 200, private=True)


def _fields(factors: Factors, error: str, *, has_password: bool) -> tuple[Field, ...]:
    fields = []
    if has_password:
        fields.append(
            Field(name="password", label=_("密码"), kind="password", error=error, required=not factors.one_time)
        )
    if factors.one_time:
        fields.append(code_field("" if has_password else error, required=not has_password))
    return tuple(fields)


def _proved(request: DoorRequest, factors: Factors) -> str:
    """How it was proved; "" when it was not."""
    account = request.account
    if credential := credential_in(request):
        return "passkey" if _passkey_fits(request, credential) else ""
    code, password = request.POST.get("code", "")[:40], request.POST.get("password", "")
    what = "code" if code else "password"
    begin_try(username=account.username, address=address_of_client(request), now=request.now, at_what=what)
    if code and factors.one_time:
        form = ReauthenticateForm(data={"code": code}, user=account)
        if not form.is_valid():
            return ""
        form.save()
        note_second_factor(request)
    elif not account.check_password(password):
        return ""
    end_tries(username=account.username, at_what=what)
    return what


def _passkey_fits(request: DoorRequest, credential: str) -> bool:
    form = ReauthenticateWebAuthnForm(data={"credential": credential}, user=request.account)
    if form.is_valid():
        form.save()
        note_second_factor(request)
        return True
    return False
