"""特别程序开始: hearing, inspection, expert review and the like; the clocks stand still."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from zhengwu.cases.public import SPECIAL_KINDS, case_for_desk, start_special_procedure
from zhengwu.doors.desk.cases import _previews
from zhengwu.doors.desk.cases._act import acts, show_action, wants_preview
from zhengwu.doors.desk.refused import NOTHING, SHOWN, Refused, read_refusal, whole_number
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import many
from zhengwu.doors.ui.shapes import Field, Option


@page(
    "desk/cases/<str:project_no>/special/start",
    may="cases.start_special_procedure",
    name="desk-special-start",
    methods=("GET", "HEAD", "POST"),
)
def start_special(request: DoorRequest, project_no: str) -> HttpResponse:
    """Kind, days and basis; the applicant is told in writing."""
    case = case_for_desk(project_no=project_no, by=request.officer)
    typed = {name: request.POST.get(name, "") for name in ("kind", "planned_days", "basis")}
    refused = NOTHING
    if acts(request):
        try:
            start_special_procedure(
                project_no=project_no,
                kind=typed["kind"],
                planned_days=whole_number(typed["planned_days"], name="planned_days"),
                basis=typed["basis"],
                by=request.officer,
                now=request.now,
            )
        except SHOWN as refusal:
            refused = read_refusal(refusal)
        else:
            messages.success(request, _("特别程序开始了，时钟停走，告知书已经生成。"))
            return redirect("desk-case", project_no)
    paper = _previews.special_procedure(case, **typed, today=request.today) if wants_preview(request) else None
    return show_action(
        request,
        case,
        verb="start_special_procedure",
        name="desk-special-start",
        heading=_("启动特别程序"),
        button=_("启动，停走时钟"),
        lead=_("所需时间不计入办理期限，要书面告知申请人需要多久。"),
        law=_("行政许可法第四十五条"),
        fields=_fields(typed, refused),
        paper=paper,
        can_preview=True,
        refused=refused,
    )


def _fields(typed: dict[str, str], refused: Refused) -> tuple[Field, ...]:
    kinds = tuple(Option(code, _(name), picked=code == typed["kind"]) for code, name in SPECIAL_KINDS.items())
    return (
        Field(name="kind", label=_("哪一种"), kind="radio", options=kinds, error=refused.fields.get("kind", "")),
        Field(
            name="planned_days",
            label=_("需要多少个工作日"),
            kind="number",
            value=typed["planned_days"],
            unit=many("个工作日", 2),
            error=refused.fields.get("planned_days", ""),
        ),
        Field(
            name="basis",
            label=_("依据"),
            kind="long_text",
            value=typed["basis"],
            hint=_("哪部法、哪一条要求这样做；会印在告知书上"),
            error=refused.fields.get("basis", ""),
        ),
    )
