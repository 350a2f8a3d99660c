"""上级意见: what the superior body says."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.cases.public import Case, Forwarding, open_forwarding, return_opinion
from zhengwu.doors.desk.cases.detours._verb_page import Typed, Verb, shown, text
from zhengwu.doors.desk.shapes import FactCard
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Field, Option, Pair
from zhengwu.doors.ui.writing import week_day


@page(
    "desk/cases/<str:project_no>/opinion",
    may="cases.give_opinion",
    name="desk-opinion",
    methods=("GET", "HEAD", "POST"),
)
def answer_below(request: DoorRequest, project_no: str) -> HttpResponse:
    """Agree, disagree or look again; the lower body goes on."""

    def do(typed: Typed) -> str:
        return_opinion(
            project_no=project_no,
            outcome=typed["outcome"],
            opinion=typed["opinion"],
            wanted=typed["wanted"].splitlines(),
            by=request.officer,
            now=request.now,
        )
        return _("意见返回了，由下级接着办。")

    def fields(typed: Typed, errors: Mapping[str, str]) -> tuple[Field, ...]:
        options = tuple(Option(o.value, _(str(o.label)), picked=o == typed["outcome"]) for o in Forwarding.Outcome)
        return (
            Field(name="outcome", label=_("上级意见"), kind="radio", options=options, error=errors.get("outcome", "")),
            text("opinion", _("意见内容"), typed, errors, hint=_("不同意的，写明理由和依据")),
            text("wanted", _("还要看的材料"), typed, errors, hint=_("一行一份；申请人交过的不能再要"), required=False),
        )

    def verb(case: Case) -> Verb:
        return Verb(
            key="give_opinion",
            name="desk-opinion",
            heading=_("上级意见"),
            button=_("返回意见"),
            law=_("行政许可法第三十五条"),
            names=("outcome", "opinion", "wanted"),
            fields=fields,
            facts=_asked(case),
            do=do,
            then="desk",
        )

    return shown(request, project_no, verb)


def _asked(case: Case) -> tuple[FactCard, ...]:
    asked = open_forwarding(case)
    if asked is None:
        return ()
    pairs = (
        Pair(_("上报机关"), case.body.name),
        Pair(_("答复期限"), week_day(asked.due_date)),
        Pair(_("初步审查意见"), asked.reason),
    )
    return (FactCard(_("下级报来"), pairs),)
