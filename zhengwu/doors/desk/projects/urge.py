"""催办: a new day, and a word."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._typed import typed_number
from zhengwu.doors.desk.projects._form import asked
from zhengwu.doors.desk.projects._lane_form import lane_form
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.parallel.public import urge as urge_lane


@page(
    "desk/projects/members/<int:number>/urge",
    may="projects.lead",
    name="desk-project-urge",
    methods=("GET", "HEAD", "POST"),
)
def urge(request: DoorRequest, number: int) -> HttpResponse:
    """Again late is counted again."""

    def act(member: object) -> None:
        urge_lane(
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
        heading=_("催办"),
        button=_("催办"),
        done=_("已经催办，部门看得到新的期限。"),
        fields=lambda refused: (
            asked(request, refused, "days", _("从今天起再给几天"), kind="number", value="2", unit=_("工作日")),
            asked(request, refused, "words", _("说明"), kind="long_text", required=False),
        ),
        lead=_("到了新的期限还没答复，再记一次逾期。"),
    )
