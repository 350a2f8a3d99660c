"""接收移送, or send it back."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.cases.public import Case, open_transfer, send_back, take_over
from zhengwu.doors.desk.cases.detours._verb_page import Typed, Verb, shown, text
from zhengwu.doors.desk.shapes import FactCard
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Field, Option, Pair
from zhengwu.doors.ui.writing import full_day
from zhengwu.kernel.public import BadInput, local_date


@page(
    "desk/cases/<str:project_no>/take-over",
    may="cases.take_over",
    name="desk-take-over",
    methods=("GET", "HEAD", "POST"),
)
def answer_transfer(request: DoorRequest, project_no: str) -> HttpResponse:
    """Take it, or send it back with a reason."""

    def do(typed: Typed) -> str:
        match typed["answer"]:
            case "take":
                take_over(project_no=project_no, by=request.officer, now=request.now)
                return _("接收了，审查从头开始，受理日期和期限不变。")
            case "back":
                send_back(project_no=project_no, reason=typed["reason"], by=request.officer, now=request.now)
                return _("退回移送机关了。")
            case _other:
                raise BadInput.one(("answer",), "请选接收，还是退回。", "transfer.answer")

    def fields(typed: Typed, errors: Mapping[str, str]) -> tuple[Field, ...]:
        options = (
            Option("take", _("接收，由本机关办"), picked=typed["answer"] == "take"),
            Option("back", _("退回移送机关"), picked=typed["answer"] == "back"),
        )
        return (
            Field(name="answer", label=_("怎么答复"), kind="radio", options=options, error=errors.get("answer", "")),
            text("reason", _("退回的理由"), typed, errors, hint=_("退回的才填：为什么不归本机关管"), required=False),
        )

    def verb(case: Case) -> Verb:
        return Verb(
            key="take_over",
            name="desk-take-over",
            heading=_("接收移送"),
            button=_("答复移送"),
            names=("answer", "reason"),
            fields=fields,
            facts=_offered(case),
            do=do,
            then="desk",
        )

    return shown(request, project_no, verb)


def _offered(case: Case) -> tuple[FactCard, ...]:
    offered = open_transfer(case)
    if offered is None:
        return ()
    pairs = (
        Pair(_("移送机关"), offered.from_body.name),
        Pair(_("移送日期"), full_day(local_date(offered.offered_at))),
        Pair(_("移送理由"), offered.reason),
    )
    return (FactCard(_("移送"), pairs),)
