"""受理、一次告知、不予受理: the window's answer to an application it has received."""

from __future__ import annotations

from collections.abc import Sequence

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from zhengwu.cases.public import State, accept, case_for_desk, refuse_acceptance, request_correction
from zhengwu.doors.desk.cases._act import acts
from zhengwu.doors.desk.cases._reception_form import Asked, Typed, asked_of, typed_of
from zhengwu.doors.desk.cases._reception_page import reception_page
from zhengwu.doors.desk.refused import NOTHING, SHOWN, NameOf, read_refusal, whole_number
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.kernel.public import BadInput, InputError

_DONE = {
    "accept": "已受理，受理通知书已经生成，时钟开始走。",
    "request-correction": "补正告知书已经生成，等申请人补齐，补齐当天自动受理。",
    "refuse-acceptance": "不予受理通知书已经生成。",
}


@page(
    "desk/cases/<str:project_no>/reception", may="cases.accept", name="desk-reception", methods=("GET", "HEAD", "POST")
)
def reception(request: DoorRequest, project_no: str) -> HttpResponse:
    """Look through the materials, choose, see the paper, answer. What was typed stays when it is refused."""
    case = case_for_desk(project_no=project_no, by=request.officer)
    if case.state != State.RECEIVED and request.method != "POST":
        return redirect("desk-receive" if case.state == State.SUBMITTED else "desk-case", project_no)
    asked = asked_of(case)
    typed = typed_of(request, asked)
    refused = NOTHING
    if acts(request):
        try:
            _answer(request, project_no, asked, typed)
        except SHOWN as refusal:
            refused = read_refusal(refusal, name_of=_name_of(asked, typed))
        else:
            messages.success(request, _(_DONE[typed.decision]))
            return redirect("desk-case", project_no)
    built = reception_page(request, case, asked, typed, refused=refused)
    response = render(request, "desk/receive.html", {"page": built}, status=refused.status)
    response["Cache-Control"] = "private, no-store"
    return response


def _answer(request: DoorRequest, project_no: str, asked: Sequence[Asked], typed: Typed) -> None:
    """The one operation of the chosen decision.

    Raises:
        BadInput: nothing chosen, or the choice contradicts the marks on the materials
    """
    officer, now = request.officer, request.now
    match typed.decision:
        case "accept":
            if typed.wrong:
                raise BadInput.one(
                    ("decision",),
                    "有 {n} 份材料标了“要补正”。要受理，请改成“没问题”；要补正，请选“一次告知补正”。",
                    "reception.contradiction",
                    n=len(typed.wrong),
                )
            later = typed.tolerance_days.strip()
            accept(
                project_no=project_no,
                tolerance_days=whole_number(later, name="tolerance_days") if later else None,
                by=officer,
                now=now,
            )
        case "request-correction":
            days = whole_number(typed.deadline_days, name="deadline_days")
            request_correction(project_no=project_no, gaps=typed.gaps(asked), deadline_days=days, by=officer, now=now)
        case "refuse-acceptance":
            refuse_acceptance(
                project_no=project_no, reason=typed.reason, competent_body=typed.competent_body, by=officer, now=now
            )
        case _:
            raise BadInput.one(("decision",), "请选一种处理：受理、一次告知补正，或不予受理。", "reception.decision")


def _name_of(asked: Sequence[Asked], typed: Typed) -> NameOf:
    """The n-th gap of the notice is the n-th material marked wrong."""
    wrong = [a.key for a in asked if a.key in typed.wrong]

    def name(error: InputError) -> str:
        match error.loc:
            case ("items", int(position), *_):
                return f"problem-{wrong[position]}"
            case (*_, last):
                return str(last)
        return ""

    return name
