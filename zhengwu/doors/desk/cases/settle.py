"""当场办结: an instant item accepted and granted with one button."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from zhengwu.cases.public import case_for_desk, settle
from zhengwu.doors.desk.cases._act import acts, show_action
from zhengwu.doors.desk.refused import NOTHING, SHOWN, read_refusal
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Field


@page("desk/cases/<str:project_no>/settle", may="cases.settle", name="desk-settle", methods=("GET", "HEAD", "POST"))
def settle_case(request: DoorRequest, project_no: str) -> HttpResponse:
    """Accept and grant it now; both papers are issued."""
    case = case_for_desk(project_no=project_no, by=request.officer)
    reason, refused = request.POST.get("reason", ""), NOTHING
    if acts(request):
        try:
            settle(project_no=project_no, reason=reason, by=request.officer, now=request.now)
        except SHOWN as refusal:
            refused = read_refusal(refusal)
        else:
            messages.success(request, _("当场办好了，受理通知书和决定书已经生成，可以送达。"))
            return redirect("desk-case", project_no)
    return show_action(
        request,
        case,
        verb="settle",
        name="desk-settle",
        heading=_("当场办结"),
        button=_("受理并准予"),
        lead=_("材料齐全、当场能定的即办件，一步受理并准予。要审查的、要不准的，请办“受理”。"),
        law=_("行政许可法第三十四条第二款"),
        fields=(
            Field(
                name="reason",
                label=_("准予的内容"),
                kind="long_text",
                value=reason,
                required=False,
                hint=_("写的话会印在决定书上"),
                error=refused.fields.get("reason", ""),
            ),
        ),
        refused=refused,
    )
