"""恢复码: ten codes for the day the phone is lost. Shown once, when they are made."""

from __future__ import annotations

from collections.abc import Sequence

from allauth.mfa.recovery_codes.internal.flows import generate_recovery_codes
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.page import crumbs, show
from zhengwu.doors.citizen.security.factors import factors_of
from zhengwu.doors.citizen.shapes import ConfirmPage
from zhengwu.doors.citizen.shapes.security import CodesPage
from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page
from zhengwu.doors.ui.proving import recently_proved
from zhengwu.doors.ui.shapes import Crumb


@page("my/security/recovery-codes", may=SIGNED_IN, name="my-security-recovery-codes", methods=("GET", "HEAD", "POST"))
@recently_proved
def recovery_codes(request: DoorRequest) -> HttpResponse:
    """Asked first: the old ones end. The answer is not a redirect: the codes belong in no address and no store."""
    if not factors_of(request.account).any:
        return redirect("my-security")
    if request.method == "POST":
        return codes_page(request, generate_recovery_codes(request).wrap().get_unused_codes())
    built = ConfirmPage(
        heading=_("重新生成恢复码？"),
        crumbs=crumbs(Crumb(_("登录与安全"), reverse("my-security")), Crumb(_("恢复码"))),
        action=reverse("my-security-recovery-codes"),
        button=_("生成新的"),
        back_href=reverse("my-security"),
        paragraphs=(_("旧的恢复码马上作废。新的只显示一次，请抄下来放在稳妥的地方。"),),
        stern=False,
    )
    return show(request, "confirm", built, private=True)


def codes_page(request: DoorRequest, codes: Sequence[str], *, going_to: str = "") -> HttpResponse:
    """The codes, this once."""
    built = CodesPage(
        heading=_("抄下恢复码"),
        crumbs=crumbs(Crumb(_("登录与安全"), reverse("my-security")), Crumb(_("恢复码"))),
        lead=_("手机丢了、验证器没了，用一个恢复码登录。每个只能用一次，离开本页就不再显示。"),
        codes=tuple(codes),
        onwards=going_to or reverse("my-security"),
    )
    return show(request, "codes", built, private=True)
