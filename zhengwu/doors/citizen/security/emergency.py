"""启封应急账号: the first and only page a sealed account reaches; afterwards it says until when, and closes it."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.page import crumbs, show
from zhengwu.doors.citizen.shapes import ConfirmPage
from zhengwu.doors.ui.page import EMERGENCY, SIGNED_IN, DoorRequest, page
from zhengwu.doors.ui.saying import counted, said
from zhengwu.doors.ui.shapes import Crumb, Field, FieldError, Hidden, Option
from zhengwu.doors.ui.writing import hour
from zhengwu.kernel.public import BadInput, NotFound
from zhengwu.organisations.public import close_emergency, open_emergency

_UNPROCESSABLE = 422
_MOST_DIGITS = 2


@page("my/emergency", may=SIGNED_IN, name=EMERGENCY, methods=("GET", "HEAD", "POST"))
def emergency(request: DoorRequest) -> HttpResponse:
    """POST `reason` and `hours` opens it, `do=close` closes it.

    Raises:
        NotFound: an account of every day
        NotSealed
    """
    account = request.account
    if not account.is_emergency:
        raise NotFound
    if not account.is_shut(request.now):
        return _closed(request) if request.POST.get("do") == "close" else _open(request)
    if account.emergency_until is not None:
        close_emergency(account=account, by=account.actor, now=request.now)
        logout(request)
        messages.error(request, _("应急账号的时间到了，密码已经作废。还要用，请管理员重新封存一次。"))
        return redirect("sign-in")
    wrong: dict[str, str] = {}
    if request.method == "POST":
        typed = request.POST.get("hours", "")
        hours = int(typed) if typed.isascii() and typed.isdecimal() and len(typed) <= _MOST_DIGITS else 0
        try:
            open_emergency(account=account, reason=request.POST.get("reason", ""), hours=hours, now=request.now)
        except BadInput as refusal:
            wrong = {str(one.loc[-1]): said(one) for one in refusal.errors}
        else:
            messages.success(request, _("启封了，别的管理员已经收到消息。用完请马上停用。"))
            return redirect("desk")
    return _sealed(request, wrong)


def _sealed(request: DoorRequest, wrong: dict[str, str]) -> HttpResponse:
    fields = (
        Field(
            name="reason",
            label=_("为什么要用"),
            hint=_("出了什么事，谁让启封的"),
            value=request.POST.get("reason", "")[:200],
            max_length=200,
            autocomplete="off",
            error=wrong.get("reason", ""),
        ),
        Field(
            name="hours",
            label=_("用多久"),
            kind="select",
            options=tuple(
                Option(str(n), counted("{n} 小时", n), picked=n == 1) for n in range(1, settings.EMERGENCY_HOURS + 1)
            ),
            error=wrong.get("hours", ""),
        ),
    )
    built = ConfirmPage(
        heading=_("启封应急账号"),
        crumbs=crumbs(Crumb(_("应急账号"))),
        action=request.path,
        button=_("启封"),
        back_href="/",
        paragraphs=(_("写明理由才能进去。别的管理员和审计员马上收到消息，您做的每一件事都会标明是应急账号做的。"),),
        fields=fields,
        errors=tuple(FieldError(f.dom_id, f.error) for f in fields if f.error),
        stern=True,
    )
    return show(request, "confirm", built, status=_UNPROCESSABLE if wrong else 200, private=True)


def _open(request: DoorRequest) -> HttpResponse:
    until = request.account.emergency_until
    built = ConfirmPage(
        heading=_("停用应急账号"),
        crumbs=crumbs(Crumb(_("应急账号"))),
        action=request.path,
        button=_("用完了，停用"),
        back_href="/desk",
        paragraphs=(_("这个账号能用到 {until}。用完请马上停用，密码随即作废。").format(until=hour(until)),),
        hidden=(Hidden("do", "close"),),
        stern=True,
    )
    return show(request, "confirm", built, private=True)


def _closed(request: DoorRequest) -> HttpResponse:
    close_emergency(account=request.account, by=request.account.actor, now=request.now)
    logout(request)
    messages.success(request, _("应急账号停用了。请告诉管理员重新封存一个。"))
    return redirect("home")
