"""退回进驻申请."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin.entries._form import decide, reason_field
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.organisations.public import return_entry


@page(
    "desk/admin/entries/<int:number>/return",
    may="entries.approve",
    name="desk-admin-entries-return",
    methods=("GET", "HEAD", "POST"),
)
def give_back(request: DoorRequest, number: int) -> HttpResponse:
    """What is missing."""
    return decide(
        request,
        number,
        lambda: return_entry(number=number, reason=request.POST.get("reason", ""), by=request.officer, now=request.now),
        heading=_("退回进驻申请"),
        button=_("退回"),
        done=_("已经退回，申请机构会看到理由。"),
        fields=lambda refused: (reason_field(request, refused),),
        stern=True,
    )
