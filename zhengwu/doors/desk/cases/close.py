"""办结: the parcel has been signed for."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from zhengwu.cases.public import case_for_desk, close
from zhengwu.doors.desk.cases._act import acts, show_action
from zhengwu.doors.desk.refused import NOTHING, SHOWN, read_refusal
from zhengwu.doors.ui.page import DoorRequest, page


@page("desk/cases/<str:project_no>/close", may="cases.close", name="desk-close", methods=("GET", "HEAD", "POST"))
def close_case(request: DoorRequest, project_no: str) -> HttpResponse:
    """Say that it has arrived; the proof of service is issued and the case closed."""
    case = case_for_desk(project_no=project_no, by=request.officer)
    refused = NOTHING
    if acts(request):
        try:
            close(project_no=project_no, by=request.officer, now=request.now)
        except SHOWN as refusal:
            refused = read_refusal(refusal)
        else:
            messages.success(request, _("办结了。"))
            return redirect("desk-case", project_no)
    return show_action(
        request,
        case,
        verb="close",
        name="desk-close",
        heading=_("办结"),
        button=_("已签收，办结"),
        lead=_("确认申请人已经签收寄出的结果。办结后生成送达回证，申请人可以评价。"),
        law=_("行政许可法第四十四条"),
        refused=refused,
    )
