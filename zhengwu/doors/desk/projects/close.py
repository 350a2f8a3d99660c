"""汇总办结: what all have said, and what follows."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.projects._form import asked, choice
from zhengwu.doors.desk.projects._lane_form import joint_form
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.parallel.public import OUTCOME_NAMES, JointApproval, close_joint


@page(
    "desk/projects/joint/<int:number>/close",
    may="projects.lead",
    name="desk-project-close",
    methods=("GET", "HEAD", "POST"),
)
def close(request: DoorRequest, number: int) -> HttpResponse:
    """Passed or not, and the words for the applicant."""

    def act(joint: JointApproval) -> None:
        close_joint(
            joint_id=joint.pk,
            outcome=request.POST.get("outcome", ""),
            words=request.POST.get("words", ""),
            by=request.officer,
            now=request.now,
        )

    return joint_form(
        request,
        number,
        act,
        action="projects.lead",
        heading=_("汇总办结"),
        button=_("办结"),
        done=_("已经办结，申请人看得到结论。"),
        fields=lambda refused: (
            choice(request, refused, "outcome", _("结论"), [(key, _(text)) for key, text in OUTCOME_NAMES.items()]),
            asked(request, refused, "words", _("汇总意见"), kind="long_text", hint=_("申请人会看到")),
        ),
        law=_("行政许可法第二十六条第二款、第三十八条"),
    )
