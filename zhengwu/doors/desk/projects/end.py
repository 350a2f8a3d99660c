"""终止并联审批: there is nothing left to decide."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.projects._form import reason_field
from zhengwu.doors.desk.projects._lane_form import joint_form
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.parallel.public import JointApproval, terminate_joint


@page(
    "desk/projects/joint/<int:number>/end",
    may="projects.lead",
    name="desk-project-end",
    methods=("GET", "HEAD", "POST"),
)
def end(request: DoorRequest, number: int) -> HttpResponse:
    """A reason."""

    def act(joint: JointApproval) -> None:
        terminate_joint(joint_id=joint.pk, words=request.POST.get("words", ""), by=request.officer, now=request.now)

    return joint_form(
        request,
        number,
        act,
        action="projects.lead",
        heading=_("终止并联审批"),
        button=_("终止"),
        done=_("已经终止，各部门不用再答复。"),
        fields=lambda refused: (reason_field(request, refused, name="words", hint=_("申请人会看到")),),
        lead=_("申请人撤回，或者情况有变化、没有必要再办的，可以终止。有部门不同意的，请按不通过办结。"),
        stern=True,
    )
