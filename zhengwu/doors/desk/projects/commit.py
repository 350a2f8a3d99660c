"""先承诺: the lead may go on; the formal answer comes by a day."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._typed import typed_day
from zhengwu.doors.desk.projects._form import asked
from zhengwu.doors.desk.projects._lane_form import lane_form
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.parallel.public import commit as commit_lane


@page(
    "desk/projects/members/<int:number>/commit",
    may="projects.answer",
    name="desk-project-commit",
    methods=("GET", "HEAD", "POST"),
)
def commit(request: DoorRequest, number: int) -> HttpResponse:
    """What is promised, and by when."""

    def act(member: object) -> None:
        commit_lane(
            member_id=number,
            words=request.POST.get("words", ""),
            until=typed_day(request, "until"),
            by=request.officer,
            now=request.now,
        )

    return lane_form(
        request,
        number,
        act,
        action="projects.answer",
        heading=_("先承诺"),
        button=_("承诺"),
        done=_("已经承诺，请在承诺的日期前正式答复。"),
        fields=lambda refused: (
            asked(request, refused, "words", _("承诺什么"), kind="long_text", hint=_("牵头部门凭它先往下办")),
            asked(request, refused, "until", _("哪天以前正式答复"), kind="date"),
        ),
        lead=_("承诺可以让这个阶段先办结，但正式同意以前，项目不能进入下一阶段。"),
    )
