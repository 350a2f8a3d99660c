"""用通行密钥登录: what the browser is asked, and what it answers. One press, no name, no password."""

from __future__ import annotations

from allauth.mfa.webauthn.forms import LoginWebAuthnForm
from allauth.mfa.webauthn.internal.auth import begin_authentication
from django.http import HttpResponse, JsonResponse
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.accounts._sign_in_page import next_of, password_fields, sign_in_page
from zhengwu.doors.citizen.accounts.credential import credential_in
from zhengwu.doors.citizen.accounts.letting_in import let_in
from zhengwu.doors.citizen.limits import count_try
from zhengwu.doors.citizen.page import show
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page
from zhengwu.doors.ui.proving import note_second_factor

_UNPROCESSABLE = 422


@page("sign-in/passkey", may=ANYONE, name="sign-in-passkey", methods=("GET", "POST"))
def sign_in_passkey(request: DoorRequest) -> HttpResponse:
    """GET: the question for the browser. POST: its answer; the device has checked who holds it, so this is both factors."""
    going_to = next_of(request)
    count_try(request, action="passkey", rate="60/m/ip")
    if request.method == "GET":
        return JsonResponse(begin_authentication(user=None))
    form = LoginWebAuthnForm(data={"credential": credential_in(request) or "{}"})
    if not form.is_valid():
        mistake = {"login": _("没认出这个通行密钥。请再试一次，或用密码登录。")}
        laid_out = sign_in_page(password_fields("", mistake), going_to)
        return show(request, "sign_in", laid_out, status=_UNPROCESSABLE, private=True)
    form.save()
    note_second_factor(request)
    return let_in(request, form.cleaned_data["credential"].user, way="passkey", going_to=going_to)
