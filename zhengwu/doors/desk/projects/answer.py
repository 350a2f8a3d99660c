"""答复: agree or refuse."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.projects._form import asked, choice
from zhengwu.doors.desk.projects._lane_form import lane_form
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.kernel.public import BadInput
from zhengwu.parallel.public import JointMember
from zhengwu.parallel.public import answer as answer_lane


@page(
    "desk/projects/members/<int:number>/answer",
    may="projects.answer",
    name="desk-project-answer",
    methods=("GET", "HEAD", "POST"),
)
def answer(request: DoorRequest, number: int) -> HttpResponse:
    """Yes or no, and why."""

    def act(member: JointMember) -> None:
        said = request.POST.get("agrees", "")
        if said not in {"yes", "no"}:
            raise BadInput.one(("agrees",), "请选择同意或不同意。", "parallel.agrees")
        answer_lane(
            member_id=member.pk,
            agrees=said == "yes",
            opinion=request.POST.get("opinion", ""),
            by=request.officer,
            now=request.now,
        )

    return lane_form(
        request,
        number,
        act,
        action="projects.answer",
        heading=_("答复"),
        button=_("答复"),
        done=_("已经答复，牵头部门看得到。"),
        fields=lambda refused: (
            choice(
                request, refused, "agrees", _("您的意见"), [("yes", _("同意")), ("no", _("不同意"))]
            ),
            asked(
                request, refused, "opinion", _("说明"), kind="long_text", required=False,
                hint=_("不同意的必须写明理由和依据，申请人会看到"),
            ),
        ),
        law=_("行政许可法第二十六条第二款"),
    )  # fmt: skip
