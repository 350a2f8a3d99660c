"""退出设备: one, or all others."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.people.public import end_sessions

_MOST_DIGITS = 18


@page("my/security/devices/end", may=SIGNED_IN, name="my-security-devices-end", methods=("POST",))
def devices_end(request: DoorRequest) -> HttpResponse:
    """`device`: the one to sign out; without it all but this one."""
    asked = request.POST.get("device", "")
    ended = end_sessions(
        account=request.account,
        only=int(asked) if asked.isdecimal() and len(asked) <= _MOST_DIGITS else None,
        except_key=str(request.session.session_key),
        by=request.account.actor,
        now=request.now,
    )
    messages.success(request, counted("退出了 {n} 台设备。", ended) if ended else _("那台设备已经退出了。"))
    return redirect("my-security")
