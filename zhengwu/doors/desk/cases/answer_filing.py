"""答复否定报备: the centre agrees to a refusal, or asks to think again."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from zhengwu.cases.public import FILING_ANSWERS, answer_filing, case_for_desk, filing_of
from zhengwu.doors.desk.cases._act import acts, show_action
from zhengwu.doors.desk.cases._filing import filing_card
from zhengwu.doors.desk.refused import NOTHING, SHOWN, read_refusal
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Field, Option


@page(
    "desk/cases/<str:project_no>/answer-filing",
    may="cases.answer_filing",
    name="desk-answer-filing",
    methods=("GET", "HEAD", "POST"),
)
def answer_filing_of(request: DoorRequest, project_no: str) -> HttpResponse:
    """Agree, or object with a reason."""
    case = case_for_desk(project_no=project_no, by=request.officer)
    typed = {name: request.POST.get(name, "") for name in ("answer", "reason")}
    refused = NOTHING
    if acts(request):
        try:
            answer_filing(project_no=project_no, **typed, by=request.officer, now=request.now)
        except SHOWN as refusal:
            refused = read_refusal(refusal)
        else:
            messages.success(request, _("答复好了，经办机关会看到。"))
            return redirect("desk-filings")
    filing = filing_of(case)
    options = tuple(Option(key, _(words), picked=typed["answer"] == key) for key, words in FILING_ANSWERS.items())
    return show_action(
        request,
        case,
        verb="",
        name="desk-answer-filing",
        heading=_("答复否定报备"),
        button=_("答复"),
        lead=_("同意以后经办机关才能作出不予许可的决定；到期没有答复的，也可以作出。"),
        law=_("否定报备制度"),
        fields=(
            Field(
                name="answer",
                label=_("答复"),
                kind="radio",
                options=options,
                error=refused.fields.get("answer", ""),
            ),
            Field(
                name="reason",
                label=_("意见"),
                kind="long_text",
                value=typed["reason"],
                required=False,
                hint=_("不同意的必须写"),
                error=refused.fields.get("reason", ""),
            ),
        ),
        facts=(filing_card(filing),) if filing else (),
        refused=refused,
    )
