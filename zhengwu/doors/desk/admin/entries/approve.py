"""批准进驻."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin.entries._form import decide
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.organisations.public import approve_entry


@page(
    "desk/admin/entries/<int:number>/approve",
    may="entries.approve",
    name="desk-admin-entries-approve",
    methods=("GET", "HEAD", "POST"),
)
def approve(request: DoorRequest, number: int) -> HttpResponse:
    """Nothing to fill in: read, and approve."""
    return decide(
        request,
        number,
        lambda: approve_entry(number=number, by=request.officer, now=request.now),
        heading=_("批准进驻"),
        button=_("批准"),
        done=_("已经批准，从进驻日起在中心办理。"),
        lead=_("批准后，这些事项从进驻日起在中心的窗口办。"),
    )
