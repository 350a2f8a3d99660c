"""延期: once, with the reason told."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from zhengwu.cases.public import case_for_desk, extend
from zhengwu.doors.desk.cases import _previews
from zhengwu.doors.desk.cases._act import acts, show_action, wants_preview
from zhengwu.doors.desk.refused import NOTHING, SHOWN, Refused, read_refusal, whole_number
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted, many
from zhengwu.doors.ui.shapes import Field
from zhengwu.timelimits.public import DECISION_EXTENSION_DAYS


@page("desk/cases/<str:project_no>/extend", may="cases.extend", name="desk-extend", methods=("GET", "HEAD", "POST"))
def extend_case(request: DoorRequest, project_no: str) -> HttpResponse:
    """Days and reason, with a look at the notice."""
    case = case_for_desk(project_no=project_no, by=request.officer)
    typed = {name: request.POST.get(name, "") for name in ("days", "reason")}
    refused = NOTHING
    if acts(request):
        try:
            extend(
                project_no=project_no,
                days=whole_number(typed["days"], name="days"),
                reason=typed["reason"],
                by=request.officer,
                now=request.now,
            )
        except SHOWN as refusal:
            refused = read_refusal(refusal)
        else:
            messages.success(request, counted("延期了 {n} 个工作日，告知书已经生成。", int(typed["days"])))
            return redirect("desk-case", project_no)
    may_preview = wants_preview(request) and case.accept_date is not None
    return show_action(
        request,
        case,
        verb="extend",
        name="desk-extend",
        heading=_("延期"),
        button=_("批准延期"),
        lead=counted(
            "只能延一次，最多 {n} 个工作日，要在期限届满前批准，并把理由告知申请人。", DECISION_EXTENSION_DAYS
        ),
        law=_("行政许可法第四十二条第一款"),
        fields=_fields(typed, refused),
        paper=_previews.extension(case, **typed, today=request.today) if may_preview else None,
        can_preview=case.accept_date is not None,
        refused=refused,
    )


def _fields(typed: dict[str, str], refused: Refused) -> tuple[Field, ...]:
    return (
        Field(
            name="days",
            label=_("延长多少个工作日"),
            kind="number",
            value=typed["days"],
            unit=many("个工作日", DECISION_EXTENSION_DAYS),
            hint=_("1 到 {n}").format(n=DECISION_EXTENSION_DAYS),
            error=refused.fields.get("days", ""),
        ),
        Field(
            name="reason",
            label=_("理由"),
            kind="long_text",
            value=typed["reason"],
            hint=_("会印在告知书上"),
            error=refused.fields.get("reason", ""),
        ),
    )
