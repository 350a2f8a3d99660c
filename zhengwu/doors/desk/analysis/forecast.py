"""逾期预测: what will pass its promised day within ten working days, case by case, and how far off such forecasts were."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.analytics import public as analysis
from zhengwu.doors.desk.analysis._asked import Asked, asked_by, filters
from zhengwu.doors.desk.analysis._page import MAY, as_of, crumbs, files, frame, places, show
from zhengwu.doors.desk.analysis._tables import ahead, looked_back
from zhengwu.doors.desk.shapes.analysis import AnalysisPage, Part
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Bar, Bars, Cell, Column, Crumb, Row, Table
from zhengwu.doors.ui.writing import day, full_day
from zhengwu.kernel.public import may_lag

NAME = "desk-analysis-forecast"
_MOST = 20


@page("desk/analysis/forecast", may=MAY, name=NAME)
@may_lag
def forecast(request: DoorRequest) -> HttpResponse:
    """`body`; the months of the address mean nothing here: it looks ahead."""
    asked = asked_by(request)
    days = analysis.forecast(asked.scope, today=request.today)
    undecided, expected = sum(d.undecided for d in days), sum(d.expected for d in days)
    past = analysis.checks()
    built = AnalysisPage(
        frame=frame(request),
        crumbs=crumbs(Crumb(_("逾期预测"))),
        heading=counted("今后 10 个工作日预计有 {n} 件逾期", round(expected)),
        lead=counted("到期的在办件有 {n} 件。", undecided) + _error_words(past),
        as_of=as_of(),
        places=places(NAME, asked.query),
        action=reverse(NAME),
        filters=filters(request, asked)[-1:],
        parts=(_days_part(asked, days, request), *_cases_part(asked, request), _past_part(asked, past, request)),
    )
    return show(request, built)


def _error_words(past: Sequence[analysis.Past]) -> str:
    error = analysis.error_of(past)
    if error is None:
        return _("历史还不够，没有检验过这个预测准不准。")
    return _("过去 {weeks} 周检验，这样的预测平均差 {n} 件。").format(weeks=error.days, n=f"{error.mean_error:.1f}")


def _days_part(asked: Asked, days: Sequence[analysis.Due], request: DoorRequest) -> Part:
    worst = max(days, key=lambda one: one.expected, default=None)
    title = (
        _("{day}到期的最危险").format(day=day(worst.due_date))
        if worst and worst.expected >= 1
        else _("没有哪一天特别危险")
    )
    bars = Bars(
        title=title,
        note=_("深色是预计逾期的件数，浅色是当天到期的在办件"),
        bars=tuple(
            Bar(
                day(d.due_date),
                round(d.expected, 1),
                f"{d.expected:.1f}",
                d.undecided,
                counted("{n} 件到期", d.undecided),
            )
            for d in days
        )
        if any(d.undecided for d in days)
        else (),
        after=_(
            "看已决定的同类件（同一事项，不够就看同一机构、全部）用了多少时间，剩下同样多时间的件有多大比例最后逾期。以后才来的件不算。"
        ),
        table=ahead(asked, request.today),
    )
    return Part(bars=bars, files=files("forecast", asked))


def _cases_part(asked: Asked, request: DoorRequest) -> tuple[Part, ...]:
    """Single cases are shown to whoever may see cases."""
    if not request.officer.may("cases.view"):
        return ()
    risky = [one for one in analysis.at_risk(asked.scope, today=request.today, most=_MOST) if one.risk > 0]
    may_see = set(
        analysis.cases_under("open", asked.scope, officer=request.officer, today=request.today)
        .filter(pk__in=[one.life.pk for one in risky])
        .values_list("pk", flat=True)
    )
    seen = [one for one in risky if one.life.pk in may_see]
    if not seen:
        return ()
    table = Table(
        caption=_("最可能逾期的件"),
        columns=(Column(_("办件")), Column(_("到期日")), Column(_("现在这一步")), Column(_("逾期的可能"))),
        rows=tuple(
            Row(
                (
                    Cell(
                        text=_(one.life.item_name),
                        small=one.life.project_no,
                        code=True,
                        head=True,
                        href=reverse("desk-case", args=[one.life.project_no]),
                    ),
                    Cell(text=full_day(one.life.due_date)),
                    Cell(text=_(one.life.step)),
                    Cell(text=analysis.per_cent(one.risk)),
                )
            )
            for one in seen
        ),
    )
    return (Part(table=table, title=_("先办这些"), note=_("最可能逾期的在前"), wide=True),)


def _past_part(asked: Asked, past: Sequence[analysis.Past], request: DoorRequest) -> Part:
    error = analysis.error_of(past)
    title = (
        _("检验了 {weeks} 次，平均差 {n} 件").format(weeks=error.days, n=f"{error.mean_error:.1f}")
        if error
        else _("还没有检验过")
    )
    bars = Bars(
        title=title,
        note=_("每周一用当时知道的数据预测今后 10 个工作日，和后来真正逾期的比；每天夜里重新检验"),
        bars=tuple(
            Bar(
                day(p.origin_date),
                round(p.expected, 1),
                f"{p.expected:.0f}",
                p.happened,
                counted("实际 {n} 件", p.happened),
            )
            for p in past
        ),
        table=looked_back(asked, request.today),
    )
    return Part(bars=bars, files=files("checks", asked))
