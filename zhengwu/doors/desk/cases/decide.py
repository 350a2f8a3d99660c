"""决定: the head grants or refuses, having seen the paper."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from zhengwu.cases.public import Case, case_for_desk, decide
from zhengwu.doors.desk.cases import _previews
from zhengwu.doors.desk.cases._act import acts, show_action, wants_preview
from zhengwu.doors.desk.cases._facts import applicant_card
from zhengwu.doors.desk.cases._judging import materials_card
from zhengwu.doors.desk.cases._review_form import signers_of
from zhengwu.doors.desk.refused import NOTHING, SHOWN, Refused, read_refusal
from zhengwu.doors.desk.shapes import FactCard
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Field, FieldError, Option, Pair, Paper
from zhengwu.flows.public import open_work_items

_OUTCOMES = ("approve", "reject")


@page("desk/cases/<str:project_no>/decide", may="cases.decide", name="desk-decide", methods=("GET", "HEAD", "POST"))
def decide_case(request: DoorRequest, project_no: str) -> HttpResponse:
    """Choose, give the reason, look at the paper, decide."""
    case = case_for_desk(project_no=project_no, by=request.officer)
    outcome, reason = request.POST.get("outcome", ""), request.POST.get("reason", "")
    refused = _nothing_to_preview(outcome) if wants_preview(request) else NOTHING
    if acts(request):
        try:
            decide(project_no=project_no, outcome=outcome, reason=reason, by=request.officer, now=request.now)
        except SHOWN as refusal:
            refused = read_refusal(refusal)
        else:
            messages.success(request, _("已作出决定，决定书已经生成，送窗口送达。"))
            return redirect("desk-case", project_no)
    return show_action(
        request,
        case,
        verb="decide",
        name="desk-decide",
        heading=_("决定"),
        button=_("作出决定"),
        lead=_("审查人和决定人不能是同一人。决定作出后，两个时钟都停，10 个工作日内送达。"),
        law=_("行政许可法第三十八条、第四十四条"),
        fields=_fields(case, outcome, reason, refused),
        facts=(_opinions(case), *materials_card(case), applicant_card(case)),
        paper=_paper(case, outcome, reason, request),
        can_preview=True,
        refused=refused,
    )


def _nothing_to_preview(outcome: str) -> Refused:
    if outcome in _OUTCOMES:
        return NOTHING
    words = _("先选准予还是不准，才好看文书。")
    return Refused(status=422, errors=(FieldError("f-outcome", words),), fields={"outcome": words})


def _fields(case: Case, outcome: str, reason: str, refused: Refused) -> tuple[Field, ...]:
    no = _("不予许可") if _previews.is_permit(case) else _("不予办理")
    return (
        Field(
            name="outcome",
            label=_("决定"),
            kind="radio",
            options=(
                Option("approve", _("准予"), _("符合法定条件、标准"), outcome == "approve"),
                Option("reject", no, _("要说明理由，文书会写明复议和诉讼的途径"), outcome == "reject"),
            ),
            error=refused.fields.get("outcome", ""),
        ),
        Field(
            name="reason",
            label=_("理由或准予的内容"),
            kind="long_text",
            value=reason,
            rows=5,
            required=False,
            hint=_("不准的必须写；写的话会原样印在决定书上"),
            error=refused.fields.get("reason", ""),
        ),
    )


def _opinions(case: Case) -> FactCard:
    signers = signers_of(case, waiting=open_work_items(subject=case.subject))
    pairs = tuple(Pair(signer.name, signer.opinion or signer.state, tone=signer.tone) for signer in signers)
    return FactCard(_("审查意见"), pairs or (Pair(_("审查意见"), _("还没有")),))


def _paper(case: Case, outcome: str, reason: str, request: DoorRequest) -> Paper | None:
    if outcome not in _OUTCOMES:
        return None
    return _previews.decision(case, outcome=outcome, reason=reason, today=request.today)
