"""签收."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.projects._lane_form import lane_form
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.parallel.public import sign_for as sign_for_lane


@page(
    "desk/projects/members/<int:number>/sign-for",
    may="projects.answer",
    name="desk-project-sign-for",
    methods=("GET", "HEAD", "POST"),
)
def sign_for(request: DoorRequest, number: int) -> HttpResponse:
    """Nothing to fill in."""

    def act(member: object) -> None:
        sign_for_lane(member_id=number, by=request.officer, now=request.now)

    return lane_form(
        request,
        number,
        act,
        action="projects.answer",
        heading=_("签收"),
        button=_("签收"),
        done=_("已经签收，请在期限内答复。"),
        lead=_("期限从分送那天的下一个工作日起算，不从签收起算。"),
    )
