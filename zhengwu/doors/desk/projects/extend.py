"""延长期限: once, approved by the head of the government."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._typed import typed_number
from zhengwu.doors.desk.projects._form import asked, reason_field
from zhengwu.doors.desk.projects._lane_form import joint_form
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.parallel.public import JointApproval, extend_joint


@page(
    "desk/projects/joint/<int:number>/extend",
    may="projects.extend",
    name="desk-project-extend",
    methods=("GET", "HEAD", "POST"),
)
def extend(request: DoorRequest, number: int) -> HttpResponse:
    """Days, reason, and the paper of the approval."""

    def act(joint: JointApproval) -> None:
        extend_joint(
            joint_id=joint.pk,
            days=typed_number(request, "days"),
            reason=request.POST.get("reason", ""),
            approval=request.POST.get("approval", ""),
            by=request.officer,
            now=request.now,
        )

    return joint_form(
        request,
        number,
        act,
        action="projects.extend",
        heading=_("延长期限"),
        button=_("延长"),
        done=_("已经延长，申请人看得到理由。"),
        fields=lambda refused: (
            asked(
                request, refused, "days", _("延长几天"), kind="number", unit=_("工作日"), hint=_("最多 15 个工作日")
            ),
            asked(request, refused, "approval", _("批准文号"), hint=_("本级政府负责人批准的文件")),
            reason_field(request, refused, hint=_("申请人会看到")),
        ),
        law=_("行政许可法第四十二条第二款"),
    )  # fmt: skip
