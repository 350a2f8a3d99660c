"""终止委托."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._days import day_typed
from zhengwu.doors.desk.admin.delegations._form import answer, reason_field
from zhengwu.doors.desk.refused import Refused
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Field
from zhengwu.organisations.public import end_delegation


@page(
    "desk/admin/delegations/<int:number>/end",
    may="delegations.edit",
    name="desk-admin-delegations-end",
    methods=("GET", "HEAD", "POST"),
)
def end(request: DoorRequest, number: int) -> HttpResponse:
    """The first day without it, and why."""
    day = request.POST.get("valid_to", request.today.isoformat())

    def fields(refused: Refused) -> tuple[Field, ...]:
        until = Field(
            name="valid_to",
            label=_("从哪天起终止"),
            kind="date",
            value=day,
            min=request.today.isoformat(),
            error=refused.fields.get("valid_to", ""),
        )
        return (until, reason_field(request, refused))

    return answer(
        request,
        number,
        lambda: end_delegation(
            number=number,
            valid_to=day_typed(day, name="valid_to"),
            reason=request.POST.get("reason", ""),
            by=request.officer,
            now=request.now,
        ),
        heading=_("终止委托"),
        button=_("终止"),
        done=_("已经终止，公告随之更新。"),
        lead=_("双方都可以终止。到那天为止办的都有效。"),
        fields=fields,
        stern=True,
    )
