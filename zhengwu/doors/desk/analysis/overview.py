"""总览: how much, how fast, how well; the heading says what a leader has to know first."""

from __future__ import annotations

import datetime as dt
from urllib.parse import urlencode

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.analytics import public as analysis
from zhengwu.cases.public import Case
from zhengwu.doors.desk.analysis import _say as say
from zhengwu.doors.desk.analysis._asked import Asked, asked_by, filters, hidden, month_words, period_words
from zhengwu.doors.desk.analysis._page import HOME, MAY, as_of, crumbs, files, frame, places, show
from zhengwu.doors.desk.analysis._tables import SHARE_NAMES, by_channels, by_days, by_months, by_shares
from zhengwu.doors.desk.shapes.analysis import AnalysisPage, Part
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import many
from zhengwu.doors.ui.shapes import Bar, Bars, Link, Point, Stat, Trend
from zhengwu.kernel.public import may_lag

_PROMISE_KEPT = 100.0


@page("desk/analysis", may=MAY, name=HOME)
@may_lag
def overview(request: DoorRequest) -> HttpResponse:
    """`until`, `months`, `body`, `item`."""
    asked = asked_by(request)
    scope = asked.scope
    now = analysis.volume(scope)
    before = analysis.volume(
        analysis.Scope(period=scope.period.before, body_codes=scope.body_codes, task_code=scope.task_code)
    )
    findings = analysis.findings_of(now, before, analysis.bottlenecks(scope))
    waiting = analysis.under_way(scope, today=request.today)
    built = AnalysisPage(
        frame=frame(request),
        crumbs=crumbs(),
        heading=say.found(findings[0]),
        lead=_("；").join(say.found(each) for each in findings[1:]),
        as_of=f"{period_words(scope.period)} · {as_of()}",
        places=places(HOME, asked.query),
        action=reverse(HOME),
        filters=filters(request, asked),
        hidden=hidden(asked),
        stats=_stats(asked, now, waiting),
        parts=(
            _volume_part(asked, request.today),
            *_on_time_part(asked, request.today),
            _share_part(asked, request.today),
            _channel_part(asked, request.today),
        ),
    )
    return show(request, built)


def under(asked: Asked, kind: str, **more: str) -> str:
    """The cases behind a figure."""
    kept = {name: value for name, value in {**asked.wishes, **more, "kind": kind}.items() if value}
    return f"{reverse('desk-analysis-cases')}?{urlencode(kept)}"


def _stats(asked: Asked, now: analysis.Volume, waiting: analysis.UnderWay) -> tuple[Stat, ...]:
    return (
        Stat(
            name=_("收件数"), figure=f"{now.received:,}", unit=many("件", now.received), href=under(asked, "submitted")
        ),
        Stat(name=_("已决定"), figure=f"{now.decided:,}", unit=many("件", now.decided), href=under(asked, "decided")),
        Stat(name=_("逾期作出决定"), figure=f"{now.late:,}", unit=many("件", now.late), href=under(asked, "late")),
        Stat(
            name=_("在办"),
            figure=f"{waiting.undecided:,}",
            unit=many("件", waiting.undecided),
            note=say.cases(waiting.paused) + _("停着（特别程序等）"),
            href=under(asked, "open"),
        ),
        Stat(
            name=_("在办且已逾期"),
            figure=f"{waiting.overdue:,}",
            unit=many("件", waiting.overdue),
            href=under(asked, "overdue"),
        ),
        Stat(
            name=_("平均用时"),
            figure=say.days(now.average_days),
            note=_("承诺时限的 {share}").format(share=say.share(now.used_share)),
        ),
    )


def _spans(asked: Asked) -> list[tuple[str, analysis.Volume]]:
    """Days of one month, weeks of three, months of twelve, each with its name on the axis."""
    if asked.months > 3:  # noqa: PLR2004 - a quarter
        return [(month_words(m), v) for m, v in analysis.by_month(asked.scope).items()]
    days = analysis.by_day(asked.scope)
    if asked.months == 1:
        return [(f"{day.month}/{day.day}", v) for day, v in days.items()]
    weeks: dict[dt.date, list[analysis.Volume]] = {}
    for day, v in days.items():
        weeks.setdefault(day - dt.timedelta(days=day.weekday()), []).append(v)
    return [(f"{week.month}/{week.day}", analysis.sum_of(volumes)) for week, volumes in weeks.items()]


def _volume_part(asked: Asked, today: dt.date) -> Part:
    spans = _spans(asked)
    most = max(spans, key=lambda one: one[1].received, default=None)
    title = (
        _("收件最多的是 {when}，{n} 件").format(when=most[0], n=f"{most[1].received:,}") if most else _("还没有收件")
    )
    notes = {1: _("每天收件数"), 3: _("每周收件数，日期是那一周的周一")}
    trend = Trend(
        title=title,
        note=notes.get(asked.months, _("每月收件数")),
        points=tuple(Point(name, v.received) for name, v in spans),
        table=by_months(asked, today) if asked.months > 3 else by_days(asked, today),  # noqa: PLR2004 - a quarter
    )
    return Part(trend=trend, wide=True, files=files("months" if asked.months > 3 else "days", asked))  # noqa: PLR2004 - a quarter


def _on_time_part(asked: Asked, today: dt.date) -> tuple[Part, ...]:
    points = [(name, v.on_time_share) for name, v in _spans(asked)]
    known = [(name, share) for name, share in points if share is not None]
    if not known:
        return ()
    worst = min(known, key=lambda one: one[1])
    title = (
        _("每一段都按时")
        if worst[1] == 1
        else _("按时率最低的是 {when}，{share}").format(when=worst[0], share=say.share(worst[1]))
    )
    trend = Trend(
        title=title,
        note=_("作出决定的件里，在承诺时限以内的占多少"),
        points=tuple(Point(name, round(share * 100, 1)) for name, share in known),
        unit="%",
        goal=_PROMISE_KEPT,
        goal_words=_("承诺：全部按时"),
        table=by_months(asked, today),
    )
    return (Part(trend=trend, wide=True, files=files("months", asked)),)


def _share_part(asked: Asked, today: dt.date) -> Part:
    counts = analysis.shares(asked.scope)
    total = sum(counts)
    half = sum(counts[:3])
    title = (
        _("{share} 的件只用了承诺时限的一半以内").format(share=say.share(half / total))
        if total
        else _("还没有可以和承诺比的办件")
    )
    bars = Bars(
        title=title,
        note=_("从受理到决定的天数，对照承诺的天数"),
        bars=tuple(
            Bar(_(name), n, f"{n:,}", tone="late" if place == len(counts) - 1 and n else "info")
            for place, (name, n) in enumerate(zip(SHARE_NAMES, counts, strict=True))
        )
        if total
        else (),
        table=by_shares(asked, today),
    )
    return Part(bars=bars, files=files("shares", asked))


def _channel_part(asked: Asked, today: dt.date) -> Part:
    found = analysis.channels_by_month(asked.scope)
    sums = {source: sum(n.get(str(source), 0) for n in found.values()) for source in Case.Source.values}
    total = sum(sums.values())
    online = sums.get("online", 0)
    bars = Bars(
        title=_("{share} 的申请从网上来").format(share=say.share(online / total)) if total else _("还没有申请"),
        note=_("表里看每个月怎么变"),
        bars=tuple(Bar(_(str(Case.Source(str(source)).label)), n, f"{n:,}") for source, n in sums.items())
        if total
        else (),
        table=by_channels(asked, today),
    )
    return Part(
        bars=bars,
        files=files("channels", asked),
        more=Link(_("看各事项"), f"{reverse('desk-analysis-ranking')}{asked.query}"),
    )
