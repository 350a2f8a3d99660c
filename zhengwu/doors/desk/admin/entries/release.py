"""批准退出."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin.entries._form import decide
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.organisations.public import approve_exit


@page(
    "desk/admin/entries/<int:number>/release",
    may="entries.approve",
    name="desk-admin-entries-release",
    methods=("GET", "HEAD", "POST"),
)
def release(request: DoorRequest, number: int) -> HttpResponse:
    """Nothing to fill in: read, and approve."""
    return decide(
        request,
        number,
        lambda: approve_exit(number=number, by=request.officer, now=request.now),
        heading=_("批准退出"),
        button=_("批准退出"),
        done=_("已经批准退出。"),
        lead=_("从退出日起，这些事项不再在中心的窗口办。请提前告诉群众到哪里办。"),
        stern=True,
    )
