"""特别程序结束: the clocks run again."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from zhengwu.cases.public import SPECIAL_KINDS, Case, case_for_desk, end_special_procedure
from zhengwu.doors.desk.cases._act import acts, show_action
from zhengwu.doors.desk.cases._facts import applicant_card
from zhengwu.doors.desk.refused import NOTHING, SHOWN, read_refusal
from zhengwu.doors.desk.shapes import FactCard
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Field, Pair
from zhengwu.doors.ui.writing import week_day


@page(
    "desk/cases/<str:project_no>/special/end",
    may="cases.end_special_procedure",
    name="desk-special-end",
    methods=("GET", "HEAD", "POST"),
)
def end_special(request: DoorRequest, project_no: str) -> HttpResponse:
    """The result, in words; today is the last day not counted."""
    case = case_for_desk(project_no=project_no, by=request.officer)
    result, refused = request.POST.get("result", ""), NOTHING
    if acts(request):
        try:
            end_special_procedure(project_no=project_no, result=result, by=request.officer, now=request.now)
        except SHOWN as refusal:
            refused = read_refusal(refusal)
        else:
            messages.success(request, _("特别程序结束了，时钟接着走。"))
            return redirect("desk-case", project_no)
    return show_action(
        request,
        case,
        verb="end_special_procedure",
        name="desk-special-end",
        heading=_("结束特别程序"),
        button=_("结束，时钟接着走"),
        lead=_("今天还不计时，从下一个工作日起接着算。"),
        law=_("行政许可法第四十五条"),
        fields=(
            Field(
                name="result",
                label=_("结果"),
                kind="long_text",
                value=result,
                required=False,
                hint=_("例如：检测合格，报告编号 2026-0117"),
                error=refused.fields.get("result", ""),
            ),
        ),
        facts=(*_running(case), applicant_card(case)),
        refused=refused,
    )


def _running(case: Case) -> tuple[FactCard, ...]:
    return tuple(
        FactCard(
            _(SPECIAL_KINDS.get(procedure.kind, procedure.kind)),
            (
                Pair(_("开始"), week_day(procedure.started_date)),
                Pair(_("计划"), counted("{n} 个工作日", procedure.planned_days)),
                Pair(_("依据"), procedure.basis),
            ),
        )
        for procedure in case.special_procedures.all()
        if procedure.ended_date is None
    )
