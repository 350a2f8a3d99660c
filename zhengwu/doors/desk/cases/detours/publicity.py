"""公示: open the next one the procedure asks for; see who objected."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import Case, Period, held_of, open_publicity, periods_of
from zhengwu.doors.desk.cases.detours._verb_page import Typed, Verb, shown, text
from zhengwu.doors.desk.refused import whole_number
from zhengwu.doors.desk.shapes import FactCard
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted, many
from zhengwu.doors.ui.shapes import Field, Option, Pair
from zhengwu.doors.ui.writing import day, week_day


@page(
    "desk/cases/<str:project_no>/publicity",
    may="cases.publicise",
    name="desk-publicity",
    methods=("GET", "HEAD", "POST"),
)
def publish_result(request: DoorRequest, project_no: str) -> HttpResponse:
    """Which step, how long, what is proposed."""

    def do(typed: Typed) -> str:
        shown_now = open_publicity(
            project_no=project_no,
            step=typed["step"],
            days=whole_number(typed["days"], name="days"),
            result=typed["result"],
            by=request.officer,
            now=request.now,
        )
        return _("公示了，到{day}为止。").format(day=week_day(shown_now.until_date))

    def verb(case: Case) -> Verb:
        held = {h.step for h in held_of(case, today=request.today)}
        open_steps = [period for period in periods_of(case) if period.step not in held]
        return Verb(
            key="publicise",
            name="desk-publicity",
            heading=_("公示"),
            button=_("开始公示"),
            lead=_("公示期满、异议都答复以后，这一步才能往下走。姓名只显示一部分。"),
            law=_("办事指南的办理环节"),
            names=("step", "days", "result"),
            fields=lambda typed, errors: _fields(open_steps, typed, errors),
            facts=_so_far(case),
            do=do,
        )

    return shown(request, project_no, verb)


def _fields(open_steps: list[Period], typed: Typed, errors: Mapping[str, str]) -> tuple[Field, ...]:
    first = open_steps[0] if open_steps else None
    picked = typed["step"] or (first.step if first else "")
    days = typed["days"] or (str(first.days) if first and first.days else "")
    options = tuple(Option(p.step, p.step, _asked(p), picked=p.step == picked) for p in open_steps)
    return (
        Field(name="step", label=_("哪一步的公示"), kind="radio", options=options, error=errors.get("step", "")),
        Field(
            name="days",
            label=_("公示几天"),
            kind="number",
            value=days,
            unit=many("天", 2),
            error=errors.get("days", ""),
        ),
        text("result", _("拟作出的结果"), typed, errors, hint=_("例如：拟给予农村低保，每月 680 元")),
    )


def _asked(period: Period) -> str:
    if period.days is None:
        return _("办事指南没写几天")
    words = counted("公示 {n} 天", period.days)
    return _("{words}以上").format(words=words) if period.at_least else words


def _so_far(case: Case) -> tuple[FactCard, ...]:
    cards = []
    for shown_before in case.publicities.prefetch_related("objections").order_by("-pk"):
        pairs = [
            Pair(_("结果"), shown_before.result),
            Pair(_("公示到"), day(shown_before.until_date)),
        ]
        pairs += [
            Pair(
                _("异议"),
                objection.words,
                note=objection.answer or _("还没答复"),
                href="" if objection.answer else reverse("desk-objection", args=[case.project_no, objection.pk]),
                link="" if objection.answer else _("答复"),
            )
            for objection in shown_before.objections.all()
        ]
        cards.append(FactCard(shown_before.step, tuple(pairs)))
    return tuple(cards)
