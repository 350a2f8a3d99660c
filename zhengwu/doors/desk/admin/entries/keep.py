"""不同意退出."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin.entries._form import decide, reason_field
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.organisations.public import refuse_exit


@page(
    "desk/admin/entries/<int:number>/keep",
    may="entries.approve",
    name="desk-admin-entries-keep",
    methods=("GET", "HEAD", "POST"),
)
def keep(request: DoorRequest, number: int) -> HttpResponse:
    """Why it stays."""
    return decide(
        request,
        number,
        lambda: refuse_exit(number=number, reason=request.POST.get("reason", ""), by=request.officer, now=request.now),
        heading=_("不同意退出"),
        button=_("不同意"),
        done=_("已经告诉申请机构，它继续留在中心。"),
        fields=lambda refused: (reason_field(request, refused),),
        stern=True,
    )
