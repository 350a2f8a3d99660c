"""审查意见: finish one review step."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from zhengwu.cases.public import case_for_desk, forget_typed, review
from zhengwu.doors.desk.cases._case_page import show_case
from zhengwu.doors.desk.refused import SHOWN, read_refusal
from zhengwu.doors.ui.page import DoorRequest, page

_MOST_DIGITS = 18
_SAID = {"approve": "同意，已往下走。", "reject": "已建议不予许可，由负责人决定。", "return": "已退回重审。"}


@page("desk/cases/<str:project_no>/review", may="cases.review", name="desk-review", methods=("POST",))
def review_step(request: DoorRequest, project_no: str) -> HttpResponse:
    """Take the opinion; when it is refused, the case page comes back with every word of it."""
    opinion, outcome = request.POST.get("opinion", ""), request.POST.get("outcome", "")
    step = request.POST.get("work_item_id", "")
    try:
        review(
            project_no=project_no,
            outcome=outcome,
            opinion=opinion,
            to_step=request.POST.get("to_step", "")[:100],
            work_item_id=int(step) if step.isdecimal() and len(step) <= _MOST_DIGITS else None,
            by=request.officer,
            now=request.now,
        )
    except SHOWN as refusal:
        case = case_for_desk(project_no=project_no, by=request.officer)
        return show_case(request, case, opinion=opinion, refused=read_refusal(refusal))
    forget_typed(account_id=request.officer.account_id, subject=f"case:{project_no}", place="review")
    messages.success(request, _(_SAID[outcome]))
    return redirect("desk-case", project_no)
