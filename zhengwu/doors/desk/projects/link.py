"""关联办件: the body's own case answers for its lane."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.projects._form import asked
from zhengwu.doors.desk.projects._lane_form import lane_form
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.parallel.public import link_case


@page(
    "desk/projects/members/<int:number>/case",
    may="projects.lead",
    name="desk-project-link",
    methods=("GET", "HEAD", "POST"),
)
def link(request: DoorRequest, number: int) -> HttpResponse:
    """The number of the case."""

    def act(member: object) -> None:
        link_case(member_id=number, project_no=request.POST.get("project_no", ""), by=request.officer, now=request.now)

    return lane_form(
        request,
        number,
        act,
        action="projects.lead",
        heading=_("关联办件"),
        button=_("关联"),
        done=_("已经关联，办件的决定就是这个部门的答复。"),
        fields=lambda refused: (asked(request, refused, "project_no", _("办件编号")),),
        lead=_("办件必须是同一个项目单位在这个部门申请的。关联以后，受理就是签收，决定就是答复，不再视为同意。"),
    )
