"""公开透明: the page."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zhengwu.analytics.public import PublicFigures
from zhengwu.doors.citizen.page import crumbs, show
from zhengwu.doors.citizen.portal.day import day_stats
from zhengwu.doors.citizen.shapes.transparency import TransparencyPage
from zhengwu.doors.citizen.transparency._counted import Counted, counted_now
from zhengwu.doors.citizen.transparency._words import FIELDS, FILE, PAGE, WALL, month, number, share, since
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page
from zhengwu.doors.ui.shapes import (
    Cell,
    Column,
    Crumb,
    Empty,
    Grid,
    Link,
    Pair,
    Point,
    Rank,
    Ranking,
    Row,
    Table,
    Trend,
)
from zhengwu.kernel.public import may_lag


@page("transparency", may=ANYONE, name=PAGE)
@may_lag
def transparency(request: DoorRequest) -> HttpResponse:
    """The figures of this minute; the same for everybody."""
    found = counted_now(now=request.now, today=request.today)
    built = TransparencyPage(
        crumbs=crumbs(Crumb(_("政务公开数据"))),
        heading=_("我们办得怎么样"),
        lead=_("收了多少件、是不是按时、大家满不满意，每个机构都在这里。数字从办件和评价里数出来，每分钟更新。"),
        day=day_stats(now=request.now),
        trends=_trends(found),
        ranking=_ranking(found),
        bodies=_bodies(found.bodies),
        bodies_title=_("各机构，{since}").format(since=since(found.period.first_date)),
        small_words=_("少于 5 件的不写具体数字，免得猜出是谁的件。"),
        files=_files(),
        fields=tuple(Pair(name, _(words)) for name, words in FIELDS.items()),
        wall_href=reverse(WALL),
    )
    return show(request, "transparency", built, verb="look")


def _files() -> tuple[Link, ...]:
    return (
        Link(_("各机构 CSV"), reverse(FILE, args=["bodies"]), "download"),
        Link(_("每个月 CSV"), reverse(FILE, args=["months"]), "download"),
        Link(_("各机构接口"), reverse("api-v1:open_bodies"), "globe"),
        Link(_("每个月接口"), reverse("api-v1:open_months"), "globe"),
    )


def _trends(found: Counted) -> tuple[Trend, ...]:
    """A year of cases, and of promises kept where enough were decided."""
    grid = Grid(
        columns=(_("月份"), _("收件数"), _("已决定"), _("办结数"), _("按时率")),
        rows=tuple(
            (month(m.month_date), number(m.received), number(m.decided), number(m.closed), share(m.on_time_share))
            for m in found.months
        ),
    )
    name = {m.month_date: f"{m.month_date.year}/{m.month_date.month}" for m in found.months}
    received = [Point(name[m.month_date], m.received) for m in found.months if m.received is not None]
    kept = [
        Point(name[m.month_date], round(m.on_time_share * 100, 1)) for m in found.months if m.on_time_share is not None
    ]
    trends = [Trend(title=_received_title(received), note=_("每个月的收件数"), points=received, table=grid)]
    if kept:
        title = _("最近一个月 {share}% 按时作出决定").format(share=f"{kept[-1].value:g}")
        trends.append(
            Trend(
                title=title,
                note=_("在承诺时限以内作出决定的占多少"),
                points=kept,
                unit="%",
                goal=100.0,
                goal_words=_("承诺：全部按时"),
                table=grid,
            )
        )
    return tuple(trends)


def _received_title(points: list[Point]) -> str:
    if not points:
        return _("近一年收件还不多")
    return _("近一年收件 {n} 件").format(n=f"{sum(int(p.value) for p in points):,}")


def _ranking(found: Counted) -> Ranking | None:
    rated = [b for b in found.bodies if b.satisfied_share is not None]
    if not rated:
        return None
    ranks = tuple(
        Rank(
            _(b.body_name),
            round((b.satisfied_share or 0) * 100, 1),
            share(b.satisfied_share),
            ngettext("{n} 个评价", "{n} 个评价", b.rated or 0).format(n=number(b.rated)),
        )
        for b in rated
    )
    table = Grid(
        columns=(_("机构"), _("满意率"), _("评价数")),
        rows=tuple((_(b.body_name), share(b.satisfied_share), number(b.rated)) for b in rated),
    )
    return Ranking(title=_("各机构满意率"), note=_("非常满意、满意、基本满意的占多少"), ranks=ranks, table=table)


def _bodies(bodies: list[PublicFigures]) -> Table:
    heads = (_("机构"), _("收件数"), _("已决定"), _("按时率"), _("平均用时（天）"), _("办结数"), _("满意率"))
    return Table(
        caption=_("各机构"),
        columns=tuple(Column(head) for head in heads),
        rows=tuple(
            Row(
                (
                    Cell(text=_(b.body_name), head=True),
                    Cell(text=number(b.received)),
                    Cell(text=number(b.decided)),
                    Cell(text=share(b.on_time_share), none="—"),
                    Cell(text="" if b.average_days is None else f"{b.average_days:g}", none="—"),
                    Cell(text=number(b.closed)),
                    Cell(text=share(b.satisfied_share), none="—"),
                )
            )
            for b in bodies
        ),
        empty=Empty(_("这几个月还没有办件。")),
    )
