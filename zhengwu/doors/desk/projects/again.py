"""再次征求: something has been put right, or was objected to."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._typed import typed_number
from zhengwu.doors.desk.projects._form import asked, reason_field
from zhengwu.doors.desk.projects._lane_form import lane_form
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.parallel.public import ask_again


@page(
    "desk/projects/members/<int:number>/again",
    may="projects.lead",
    name="desk-project-again",
    methods=("GET", "HEAD", "POST"),
)
def again(request: DoorRequest, number: int) -> HttpResponse:
    """With a new limit."""

    def act(member: object) -> None:
        ask_again(
            member_id=number,
            days=typed_number(request, "days"),
            words=request.POST.get("words", ""),
            by=request.officer,
            now=request.now,
        )

    return lane_form(
        request,
        number,
        act,
        action="projects.lead",
        heading=_("再次征求"),
        button=_("再次征求"),
        done=_("已经再次征求。"),
        fields=lambda refused: (
            asked(request, refused, "days", _("几天内答复"), kind="number", value="3", unit=_("工作日")),
            reason_field(request, refused, name="words", label=_("为什么再次征求"), hint=_("部门会看到")),
        ),
    )
