"""流程: how cases really go, where they wait, what is done twice; the log to take away."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.analytics import public as analysis
from zhengwu.doors.desk.analysis import _say as say
from zhengwu.doors.desk.analysis._asked import Asked, asked_by, filters, hidden, period_words
from zhengwu.doors.desk.analysis._map import map_of
from zhengwu.doors.desk.analysis._page import MAY, as_of, crumbs, files, frame, places, show
from zhengwu.doors.desk.analysis._tables import waits
from zhengwu.doors.desk.analysis.overview import under
from zhengwu.doors.desk.shapes.analysis import AnalysisPage, Part
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Bar, Bars, Cell, Column, Crumb, Empty, Link, Row, Table
from zhengwu.kernel.public import may_lag

NAME = "desk-analysis-process"
_MOST_WAYS, _MOST_BARS = 12, 10
_HOUR = 3600
FORMATS = (("xes", "XES"), ("ocel", "OCEL 2.0 JSON"), ("ocel-sqlite", "OCEL 2.0 SQLite"), ("jsonl", "JSON Lines"))


@page("desk/analysis/process", may=MAY, name=NAME)
@may_lag
def process(request: DoorRequest) -> HttpResponse:
    """`until`, `months`, `body`, `item`."""
    asked = asked_by(request)
    found = analysis.process(asked.scope)
    slow = analysis.bottlenecks(asked.scope)
    worst = slow[0] if slow else None
    built = AnalysisPage(
        frame=frame(request),
        crumbs=crumbs(Crumb(_("流程"))),
        heading=say.found(
            analysis.finding_slowest(worst.activity if worst else "", worst.median_seconds if worst else 0)
        ),
        lead=counted("{n} 种走法，看大多数件怎么走、在哪一步等、哪一步做了两遍。", len(found.variants)),
        as_of=f"{period_words(asked.scope.period)} · {as_of()}",
        places=places(NAME, asked.query),
        action=reverse(NAME),
        filters=filters(request, asked),
        hidden=hidden(asked),
        empty=None if found.cases else Empty(_("这段时间没有办件。")),
        parts=(
            *process_parts(
                found,
                _waits(asked, slow, request),
                files_of_map=files("moves", asked),
                files_of_ways=files("variants", asked),
            ),
            *_again(asked, found),
            _log_part(asked),
        )
        if found.cases
        else (),
    )
    return show(request, built)


def process_parts(
    found: analysis.Discovered,
    *beside: Part,
    files_of_map: tuple[Link, ...] = (),
    files_of_ways: tuple[Link, ...] = (),
) -> tuple[Part, ...]:
    """The map, what stands beside it, and the ways: of our log or of any other."""
    return (
        Part(map=map_of(found), files=files_of_map),
        *beside,
        Part(
            table=_ways(found),
            title=_ways_title(found),
            note=_("同一种走法的件放在一起，多的在前"),
            files=files_of_ways,
            wide=True,
        ),
    )


def _ways_title(found: analysis.Discovered) -> str:
    some = found.variants[:3]
    return _("前 {n} 种走法占全部的 {share}").format(n=len(some), share=say.share(sum(v.share for v in some)))


def _ways(found: analysis.Discovered) -> Table:
    return Table(
        caption=_("走法，多的在前"),
        columns=(Column(_("走法")), Column(_("件数")), Column(_("占比")), Column(_("中位用时"))),
        rows=tuple(
            Row(
                (
                    Cell(text=say.way(v.activities), head=True),
                    Cell(text=f"{v.count:,}"),
                    Cell(text=say.share(v.share)),
                    Cell(text=say.time(v.median_seconds)),
                )
            )
            for v in found.variants[:_MOST_WAYS]
        ),
    )


def _waits(asked: Asked, slow: list[analysis.Bottleneck], request: DoorRequest) -> Part:
    total = sum(b.seconds for b in slow) or 1
    first = slow[0] if slow else None
    title = (
        _("等“{step}”花掉了全部时间的 {share}").format(step=_(first.activity), share=say.share(first.seconds / total))
        if first
        else _("还看不出哪一步最慢")
    )
    return Part(
        bars=Bars(
            title=title,
            note=_("每一步之前等待的时间合起来有多少：省下最长的那根，全程快得最多"),
            bars=tuple(
                Bar(
                    _(b.activity),
                    round(b.seconds / _HOUR, 1),
                    say.share(b.seconds / total),
                    tone="need" if n == 0 else "info",
                )
                for n, b in enumerate(slow[:_MOST_BARS])
            ),
            table=waits(asked, request.today),
        ),
        files=files("waits", asked),
    )


def _again(asked: Asked, found: analysis.Discovered) -> tuple[Part, ...]:
    loops = analysis.loops(found)
    if not loops:
        return ()
    table = Table(
        caption=_("返工"),
        columns=(Column(_("步骤")), Column(_("多少件返工")), Column(_("又办了几次"))),
        rows=tuple(
            Row((Cell(text=_(name), head=True), Cell(text=f"{cases:,}"), Cell(text=f"{times:,}")))
            for name, cases, times in loops[:_MOST_BARS]
        ),
    )
    title = _("“{step}”返工最多").format(step=_(loops[0][0]))
    more = Link(_("看有补正或退回的件"), under(asked, "rework"))
    return (Part(table=table, title=title, files=files("rework", asked), more=more),)


def _log_part(asked: Asked) -> Part:
    """The log as files; whoever takes it finds no names in it."""
    table = Table(
        caption=_("导出事件日志"),
        columns=(Column(_("格式")), Column(_("给什么用"))),
        rows=(
            Row((Cell(text="XES", head=True), Cell(text=_("IEEE 1849，流程挖掘软件通用")))),
            Row((Cell(text="OCEL 2.0", head=True), Cell(text=_("以对象为中心：办件、事项、机构、化名的人")))),
            Row((Cell(text="JSON Lines", head=True), Cell(text=_("一行一步，自己写程序分析")))),
        ),
    )
    return Part(
        table=table,
        title=_("把事件日志带走"),
        note=_("没有姓名、证件号和办件编号，人和件都是化名"),
        files=tuple(
            Link(words, f"{reverse('desk-analysis-export', args=[form])}{asked.query}") for form, words in FORMATS
        ),
    )
