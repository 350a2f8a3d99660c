"""逾期预测: which cases will pass their promised day within the next ten working days, and how often such a forecast was right."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from django.db.models import Count, Q, Sum

from zhengwu.analytics.models import CaseLife, ForecastCheck, ShareTally
from zhengwu.analytics.queries.scope import Period, Scope
from zhengwu.analytics.rules.survival import NONE, Used, risk, share_gone
from zhengwu.kernel.public import SHANGHAI
from zhengwu.timelimits.public import WorkCalendar, work_calendar

AHEAD_WORKDAYS = 10
LEARNT_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Due:
    """A day on which promises end: how many undecided cases have it as their last day, and how many are expected to pass it."""

    due_date: dt.date
    undecided: int
    expected: float


@dataclass(frozen=True, slots=True)
class AtRisk:
    """A case that may pass its day, with the likelihood."""

    life: CaseLife
    risk: float


class Learnt:
    """What decisions of the months before `month` teach; nothing of that month itself, so that a test of the past is honest."""

    def __init__(self, month: dt.date) -> None:
        before = _before(month)
        rows = ShareTally.objects.filter(Scope(period=before).months)
        by_item: dict[str, dict[int, int]] = defaultdict(lambda: defaultdict(int))
        by_body: dict[str, dict[int, int]] = defaultdict(lambda: defaultdict(int))
        in_all: dict[int, int] = defaultdict(int)
        for task, body, share, n in rows.values_list("task_code", "body_code", "share").annotate(n=Sum("n")):
            for counts in (by_item[task], by_body[body], in_all):
                counts[share] += n
        self._items = {task: Used(counts) for task, counts in by_item.items()}
        self._bodies = {body: Used(counts) for body, counts in by_body.items()}
        self._all = Used(in_all)
        self.total = self._all.total
        self.risk = cache(self._risk)

    def _risk(self, task_code: str, body_code: str, share: int) -> float:
        return risk(
            share,
            of_item=self._items.get(task_code, NONE),
            of_body=self._bodies.get(body_code, NONE),
            of_all=self._all,
        )


def _before(month: dt.date) -> Period:
    last = month.replace(day=1) - dt.timedelta(days=1)
    return Period.month(last, months=LEARNT_MONTHS)


def forecast(scope: Scope, *, today: dt.date) -> list[Due]:
    """Day by day for the next ten working days, from today on."""
    calendar = work_calendar()
    last = calendar.add_workdays(today, AHEAD_WORKDAYS)
    found: dict[dt.date, list[float]] = defaultdict(lambda: [0, 0.0])
    for due, n, likely in _expected(_undecided(scope, today, last), today, Learnt(today), calendar):
        found[due][0] += n
        found[due][1] += n * likely
    days = (today + dt.timedelta(days=n) for n in range((last - today).days + 1))
    return [Due(day, int(found[day][0]), found[day][1]) for day in days if calendar.is_workday(day) or day in found]


def _undecided(scope: Scope, today: dt.date, last: dt.date) -> Q:
    return scope.where & Q(
        decided_at=None, end="", paused=False, accept_date__isnull=False, due_date__gte=today, due_date__lte=last
    )


def _expected(cases: Q, today: dt.date, learnt: Learnt, calendar: WorkCalendar) -> Iterable[tuple[dt.date, int, float]]:
    rows = (
        CaseLife.objects.filter(cases, allowed_days__isnull=False)
        .values_list("due_date", "task_code", "body_code", "allowed_days", "unit")
        .annotate(n=Count("pk"))
        .order_by()
    )
    left = cache(lambda due, unit: _left(due, unit, today, calendar))
    for due, task, body, allowed, unit, n in rows:
        assert due is not None
        assert allowed is not None
        yield due, n, learnt.risk(task, body, share_gone(allowed, left(due, unit)))


def _left(due: dt.date, unit: str, today: dt.date, calendar: WorkCalendar) -> int:
    return calendar.count(today, due) if unit == "workday" else (due - today).days


def at_risk(scope: Scope, *, today: dt.date, most: int = 50) -> list[AtRisk]:
    """The cases most likely to pass their day, the likeliest first; of equals the one that is due first."""
    calendar, learnt = work_calendar(), Learnt(today)
    last = calendar.add_workdays(today, AHEAD_WORKDAYS)
    near = CaseLife.objects.filter(_undecided(scope, today, last), allowed_days__isnull=False).order_by(
        "due_date", "pk"
    )
    rated = [
        AtRisk(
            life,
            learnt.risk(
                life.task_code,
                life.body_code,
                share_gone(life.allowed_days or 0, _left(life.due_date or today, life.unit, today, calendar)),
            ),
        )
        for life in near[: most * 20]
    ]
    return sorted(rated, key=lambda one: -one.risk)[:most]


@dataclass(frozen=True, slots=True)
class Past:
    """A forecast made for a day of the past, and what came of it."""

    origin_date: dt.date
    undecided: int
    expected: float
    happened: int


def look_back(scope: Scope, *, origin: dt.date) -> Past:
    """What the forecast would have said on the morning of `origin`, and what happened.

    Known then were decisions of the months before. The promised day is the one the case has now: later extensions and pauses are
    known to it, which flatters the forecast a little.
    """
    calendar = work_calendar()
    last = calendar.add_workdays(origin, AHEAD_WORKDAYS)
    morning = dt.datetime.combine(origin, dt.time(), SHANGHAI)
    open_then = (
        scope.where
        & Q(accepted_at__lt=morning, accept_date__isnull=False, due_date__gte=origin, due_date__lte=last)
        & (Q(decided_at__gte=morning) | Q(decided_at=None))
        & (Q(ended_at__gte=morning) | Q(ended_at=None))
    )
    rows = list(_expected(open_then, origin, Learnt(origin), calendar))
    late = CaseLife.objects.filter(open_then, allowed_days__isnull=False).filter(
        Q(late=True) | Q(decided_at=None, end="")
    )
    return Past(
        origin_date=origin,
        undecided=sum(n for _, n, _ in rows),
        expected=sum(n * likely for _, n, likely in rows),
        happened=late.count(),
    )


@dataclass(frozen=True, slots=True)
class Error:
    """How far off the forecasts were: on average in cases, as a share of what happened (None when nothing did), and which way."""

    days: int
    mean_error: float
    share: float | None
    bias: float


def error_of(past: Iterable[Past]) -> Error | None:
    """The error measured on history (平均绝对误差); None when there is no history."""
    rows = list(past)
    if not rows:
        return None
    off = [one.expected - one.happened for one in rows]
    happened = sum(one.happened for one in rows)
    absolute = sum(abs(each) for each in off)
    return Error(len(rows), absolute / len(rows), absolute / happened if happened else None, sum(off) / len(rows))


def checks(body_code: str = "") -> list[Past]:
    """The forecasts of the past as the nightly job measured them, oldest first."""
    rows = ForecastCheck.objects.filter(body_code=body_code).order_by("origin_date")
    return [Past(r.origin_date, r.undecided, r.expected_milli / 1000, r.happened) for r in rows]
