"""收件: one press, and the five days to speak begin."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from zhengwu.cases.public import Case, State, case_for_desk, receive
from zhengwu.doors.desk.cases import _previews
from zhengwu.doors.desk.cases._act import acts, show_action
from zhengwu.doors.desk.cases._facts import applicant_card
from zhengwu.doors.desk.refused import NOTHING, SHOWN, read_refusal
from zhengwu.doors.desk.shapes import FactCard
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Pair


@page("desk/cases/<str:project_no>/receive", may="cases.receive", name="desk-receive", methods=("GET", "HEAD", "POST"))
def receive_case(request: DoorRequest, project_no: str) -> HttpResponse:
    """What came and the receipt it gets; after receiving, straight on to the reception."""
    case = case_for_desk(project_no=project_no, by=request.officer)
    refused = NOTHING
    if acts(request):
        try:
            receive(project_no=project_no, by=request.officer, now=request.now)
        except SHOWN as refusal:
            refused = read_refusal(refusal)
            case = case_for_desk(project_no=project_no, by=request.officer)
        else:
            messages.success(request, _("收好了，收件凭证已经生成。接着看材料，决定是否受理。"))
            return redirect("desk-reception", project_no)
    elif case.state == State.RECEIVED:
        return redirect("desk-reception", project_no)
    return show_action(
        request,
        case,
        verb="receive",
        name="desk-receive",
        heading=_("收件"),
        button=_("收件，给收件凭证"),
        lead=_("从收件之日起 5 个工作日内，要么受理，要么一次告知补正，要么不予受理；逾期没有告知，就算受理。"),
        law=_("行政许可法第三十二条"),
        facts=(applicant_card(case), _given(case)),
        paper=_previews.receipt(case, now=request.now),
        refused=refused,
    )


def _given(case: Case) -> FactCard:
    given = [m for m in case.materials.all() if m.replaced_at is None]
    pairs = tuple(Pair(m.name, _(m.get_kind_display())) for m in given)
    return FactCard(_("交来的材料（{n} 份）").format(n=len(given)), pairs or (Pair(_("材料"), _("不用交材料")),))
