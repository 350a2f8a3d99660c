"""专家意见: the invited expert says yes or no."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.cases.public import case_for_desk, expert_opinions_for, give_expert_opinion
from zhengwu.doors.desk.talk._form import small_form, typed
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Field, Option

_NAME = "desk-expert-opinion"


@page("desk/cases/<str:project_no>/experts/mine", may="cases.view", name=_NAME, methods=("GET", "HEAD", "POST"))
def opinion(request: DoorRequest, project_no: str) -> HttpResponse:
    """The question stands above; the answer is given once."""
    case = case_for_desk(project_no=project_no, by=request.officer)
    mine = [
        o for o in expert_opinions_for(case, officer=request.officer) if o.expert_account == request.officer.account_id
    ]
    picked = request.POST.get("agrees", "")
    return small_form(
        request,
        case,
        name=_NAME,
        heading=_("提交专家意见"),
        button=_("提交意见"),
        lead=mine[0].question if mine else _("没有请您就这件提意见。"),
        done=_("意见提交了。"),
        act=lambda: give_expert_opinion(
            project_no=project_no,
            agrees=picked,
            reason=request.POST.get("reason", ""),
            by=request.officer,
            now=request.now,
        ),
        fields=lambda refused: (
            Field(
                name="agrees",
                label=_("您的意见"),
                kind="radio",
                options=(
                    Option("yes", _("同意"), picked=picked == "yes"),
                    Option("no", _("不同意"), picked=picked == "no"),
                ),
                error=refused.fields.get("agrees", ""),
            ),
            Field(
                name="reason",
                label=_("理由"),
                kind="long_text",
                value=typed(request, case, place=_NAME, field="reason"),
                error=refused.fields.get("reason", ""),
                rows=6,
            ),
        ),
    )
