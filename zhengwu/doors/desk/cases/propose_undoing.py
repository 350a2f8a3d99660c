"""告知拟撤销、注销: the holder is told, and may speak."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from zhengwu.cases.public import (
    HEARD_DAYS,
    MOST_HEARD_DAYS,
    UNDOING_GROUNDS,
    UNDOING_NAMES,
    case_for_desk,
    propose_undoing,
)
from zhengwu.doors.desk.cases._act import acts, show_action
from zhengwu.doors.desk.refused import NOTHING, SHOWN, Refused, read_refusal, whole_number
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted, many
from zhengwu.doors.ui.shapes import Field, Option


@page(
    "desk/cases/<str:project_no>/propose-undoing",
    may="cases.propose_undoing",
    name="desk-propose-undoing",
    methods=("GET", "HEAD", "POST"),
)
def propose(request: DoorRequest, project_no: str) -> HttpResponse:
    """Ground, facts and days."""
    case = case_for_desk(project_no=project_no, by=request.officer)
    typed = {name: request.POST.get(name, "") for name in ("ground", "reason")}
    days = request.POST.get("heard_days", str(HEARD_DAYS))
    refused = NOTHING
    if acts(request):
        try:
            propose_undoing(
                project_no=project_no,
                **typed,
                heard_days=whole_number(days, name="heard_days"),
                by=request.officer,
                now=request.now,
            )
        except SHOWN as refusal:
            refused = read_refusal(refusal)
        else:
            messages.success(request, _("告知书已经生成，等持证人陈述申辩。期满由负责人决定。"))
            return redirect("desk-case", project_no)
    return show_action(
        request,
        case,
        verb="propose_undoing",
        name="desk-propose-undoing",
        heading=_("告知拟撤销、注销"),
        button=_("告知持证人"),
        lead=counted("先告知，听持证人怎么说，最多 {n} 个工作日；期满由另一个人决定。", MOST_HEARD_DAYS),
        law=_("行政许可法第七条、第六十九条、第七十条"),
        fields=_fields(typed, days, refused),
        stern=True,
        refused=refused,
    )


def _fields(typed: dict[str, str], days: str, refused: Refused) -> tuple[Field, ...]:
    grounds = tuple(
        Option(
            key,
            _("{kind}：{ground}").format(kind=_(UNDOING_NAMES[ground.kind]), ground=_(ground.name)),
            _(ground.article),
            key == typed["ground"],
        )
        for key, ground in UNDOING_GROUNDS.items()
    )
    return (
        Field(
            name="ground",
            label=_("哪一种情形"),
            kind="radio",
            options=grounds,
            error=refused.fields.get("ground", ""),
        ),
        Field(
            name="reason",
            label=_("事实和理由"),
            kind="long_text",
            value=typed["reason"],
            rows=5,
            hint=_("会印在告知书上"),
            error=refused.fields.get("reason", ""),
        ),
        Field(
            name="heard_days",
            label=_("给几个工作日陈述申辩"),
            kind="number",
            value=days,
            unit=many("个工作日", 2),
            error=refused.fields.get("heard_days", ""),
        ),
    )
