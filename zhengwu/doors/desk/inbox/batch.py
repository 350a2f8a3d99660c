"""批量收件: take several applications in at once."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from zhengwu.cases.public import receive
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.refusals import note_refusal
from zhengwu.doors.ui.saying import counted, said
from zhengwu.kernel.public import NotPermitted, Refusal

_MOST_AT_ONCE = 50


@page("desk/batch", may="cases.receive", name="desk-batch", methods=("POST",))
def batch(request: DoorRequest) -> HttpResponse:
    """Receive each picked case in a transaction of its own; say how many, and which not and why."""
    picked = list(dict.fromkeys(request.POST.getlist("case")))[:_MOST_AT_ONCE]
    done = [number for number in picked if _received(request, number)]
    if done:
        messages.success(request, counted("收了 {n} 件，收件凭证已经生成。", len(done)))
    if not picked:
        messages.warning(request, _("没有选中任何一件。请先在左边打勾。"))
    return redirect("desk")


def _received(request: DoorRequest, number: str) -> bool:
    try:
        receive(project_no=number, by=request.officer, now=request.now)
    except Refusal as refusal:
        if isinstance(refusal, NotPermitted):
            note_refusal(request, refusal)
        messages.error(request, _("{no} 没有收：{why}").format(no=number[:60], why=said(refusal)))
        return False
    return True
