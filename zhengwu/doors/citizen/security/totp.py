"""绑定动态口令: scan, type what it shows, keep the recovery codes."""

from __future__ import annotations

from allauth.mfa.adapter import get_adapter
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.totp.internal.flows import activate_totp, deactivate_totp
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.accounts._sign_in_page import next_of
from zhengwu.doors.citizen.accounts.client import address_of_client
from zhengwu.doors.citizen.accounts.sign_in_second import code_field
from zhengwu.doors.citizen.page import crumbs, show
from zhengwu.doors.citizen.security.factors import factors_of
from zhengwu.doors.citizen.security.recovery_codes import codes_page
from zhengwu.doors.citizen.shapes import ConfirmPage
from zhengwu.doors.citizen.shapes.security import TotpPage
from zhengwu.doors.ui.page import SECOND_FACTOR, SIGNED_IN, DoorRequest, page
from zhengwu.doors.ui.proving import note_second_factor, recently_proved
from zhengwu.doors.ui.shapes import Crumb, FieldError, Hidden
from zhengwu.people.public import begin_try, change_factor, end_tries

_UNPROCESSABLE = 422


@page("my/security/totp", may=SIGNED_IN, name=SECOND_FACTOR, methods=("GET", "HEAD", "POST"))
@recently_proved
def totp(request: DoorRequest) -> HttpResponse:
    """A new secret on every visit; it counts once a code made with it was typed."""
    account, going_to, error = request.account, next_of(request), ""
    if factors_of(account).one_time is not None:
        return redirect("my-security")
    if request.method == "POST":
        begin_try(username=account.username, address=address_of_client(request), now=request.now, at_what="code")
        form = ActivateTOTPForm(data={"code": request.POST.get("code", "")[:20]}, user=account)
        if form.is_valid():
            end_tries(username=account.username, at_what="code")
            _totp, codes = change_factor(
                account=account,
                kind="totp",
                added=True,
                change=lambda: activate_totp(request, form),
                by=account.actor,
                now=request.now,
            )
            note_second_factor(request)
            return codes_page(request, codes.wrap().get_unused_codes() if codes else [], going_to=going_to)
        error = _("数字不对。请看验证器现在显示的 6 位数字，再输一次；手机时间要准。")
    else:
        form = ActivateTOTPForm(user=account)
    field = code_field(error, label=_("验证器显示的 6 位数字"))
    built = TotpPage(
        heading=_("绑定动态口令"),
        crumbs=crumbs(Crumb(_("登录与安全"), reverse("my-security")), Crumb(_("绑定动态口令"))),
        lead=_("这个岗位要先绑定动态口令，才能进审批台。") if going_to else "",
        address=get_adapter().build_totp_url(account, form.secret),
        secret=" ".join(form.secret[at : at + 4] for at in range(0, len(form.secret), 4)),
        action=reverse(SECOND_FACTOR),
        field=field,
        errors=(FieldError(field.dom_id, error),) if error else (),
        hidden=(Hidden("next", going_to),) if going_to else (),
    )
    return show(request, "totp", built, status=_UNPROCESSABLE if error else 200, private=True)


@page("my/security/totp/remove", may=SIGNED_IN, name="my-security-totp-remove", methods=("GET", "HEAD", "POST"))
@recently_proved
def totp_remove(request: DoorRequest) -> HttpResponse:
    """Asked once; the recovery codes go with it."""
    bound = factors_of(request.account).one_time
    if bound is None:
        return redirect("my-security")
    if request.method == "POST":
        change_factor(
            account=request.account,
            kind="totp",
            added=False,
            change=lambda: deactivate_totp(request, bound),
            by=request.account.actor,
            now=request.now,
        )
        messages.success(request, _("动态口令解除了。"))
        return redirect("my-security")
    built = ConfirmPage(
        heading=_("解除动态口令？"),
        crumbs=crumbs(Crumb(_("登录与安全"), reverse("my-security")), Crumb(_("解除动态口令"))),
        action=reverse("my-security-totp-remove"),
        button=_("解除"),
        back_href=reverse("my-security"),
        paragraphs=(_("以后登录只用密码，恢复码也一起作废。"),),
    )
    return show(request, "confirm", built, private=True)
