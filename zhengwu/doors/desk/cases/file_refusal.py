"""否定报备: lay an intended refusal before the centre."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from zhengwu.cases.public import case_for_desk, file_refusal, filing_of
from zhengwu.doors.desk.cases._act import acts, show_action
from zhengwu.doors.desk.cases._filing import filing_card
from zhengwu.doors.desk.refused import NOTHING, SHOWN, read_refusal
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Field


@page(
    "desk/cases/<str:project_no>/file-refusal",
    may="cases.file_refusal",
    name="desk-file-refusal",
    methods=("GET", "HEAD", "POST"),
)
def file_refusal_of(request: DoorRequest, project_no: str) -> HttpResponse:
    """The reason, as it is to stand in the decision."""
    case = case_for_desk(project_no=project_no, by=request.officer)
    reason, refused = request.POST.get("reason", ""), NOTHING
    if acts(request):
        try:
            file_refusal(project_no=project_no, reason=reason, by=request.officer, now=request.now)
        except SHOWN as refusal:
            refused = read_refusal(refusal)
        else:
            messages.success(request, _("已经报备，等政务服务管理机构答复。时钟不停。"))
            return redirect("desk-case", project_no)
    filing = filing_of(case)
    return show_action(
        request,
        case,
        verb="file_refusal",
        name="desk-file-refusal",
        heading=_("否定报备"),
        button=_("报备"),
        lead=_("这个事项不予许可要先报备。到期没有答复的，可以作出决定。"),
        law=_("否定报备制度"),
        fields=(
            Field(
                name="reason",
                label=_("拟不予许可的理由"),
                kind="long_text",
                value=reason,
                rows=5,
                hint=_("写清楚哪一条不符合、依据是什么"),
                error=refused.fields.get("reason", ""),
            ),
        ),
        facts=(filing_card(filing),) if filing else (),
        refused=refused,
    )
