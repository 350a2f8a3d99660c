"""邀请专家."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.cases.public import case_for_desk, invite_expert
from zhengwu.doors.desk.talk._form import small_form, typed
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Field, Option
from zhengwu.organisations.public import colleagues_of

_NAME = "desk-expert-invite"
_MOST_DIGITS = 18


@page("desk/cases/<str:project_no>/experts/new", may="cases.view", name=_NAME, methods=("GET", "HEAD", "POST"))
def invite(request: DoorRequest, project_no: str) -> HttpResponse:
    """Which colleague, and what is asked of them."""
    case = case_for_desk(project_no=project_no, by=request.officer)
    picked = request.POST.get("expert", "")
    options = tuple(
        Option(str(account), _("{name}（{post}）").format(name=name, post=post), picked=str(account) == picked)
        for account, name, post in colleagues_of(request.officer, today=request.today)
    )
    return small_form(
        request,
        case,
        name=_NAME,
        heading=_("邀请专家"),
        button=_("发出邀请"),
        lead=_("专家说同意还是不同意，并写明理由。意见只有邀请的人和作决定的人看得到。时钟不停。"),
        done=_("邀请发出了。"),
        act=lambda: invite_expert(
            project_no=project_no,
            expert=int(picked) if picked.isascii() and picked.isdecimal() and len(picked) <= _MOST_DIGITS else 0,
            question=request.POST.get("question", ""),
            by=request.officer,
            now=request.now,
        ),
        fields=lambda refused: (
            Field(
                name="expert", label=_("请谁"), kind="select", options=options, error=refused.fields.get("expert", "")
            ),
            Field(
                name="question",
                label=_("请专家回答什么"),
                kind="long_text",
                value=typed(request, case, place=_NAME, field="question"),
                error=refused.fields.get("question", ""),
            ),
        ),
    )
