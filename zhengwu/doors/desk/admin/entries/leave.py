"""申请退出."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._days import day_typed
from zhengwu.doors.desk.admin.entries._form import decide, reason_field
from zhengwu.doors.desk.refused import Refused
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Field
from zhengwu.organisations.public import over_body, request_exit, require


@page(
    "desk/admin/entries/<int:number>/leave",
    may="entries.request",
    name="desk-admin-entries-leave",
    methods=("GET", "HEAD", "POST"),
)
def leave(request: DoorRequest, number: int) -> HttpResponse:
    """The first day it is not there, and why."""
    day = request.POST.get("leaving_on", request.today.isoformat())

    def fields(refused: Refused) -> tuple[Field, ...]:
        since = Field(
            name="leaving_on",
            label=_("从哪天起退出"),
            kind="date",
            value=day,
            min=request.today.isoformat(),
            error=refused.fields.get("leaving_on", ""),
        )
        return (since, reason_field(request, refused))

    return decide(
        request,
        number,
        lambda: request_exit(
            number=number,
            leaving_on=day_typed(day, name="leaving_on"),
            reason=request.POST.get("reason", ""),
            by=request.officer,
            now=request.now,
        ),
        heading=_("申请退出"),
        button=_("提出申请"),
        done=_("已经提出，等中心批准。批准前照常办理。"),
        lead=_("中心批准后，从退出日起不再在中心办。"),
        fields=fields,
        check=lambda one: require(request.officer, "entries.request", over=over_body(one.body)),
        stern=True,
    )
