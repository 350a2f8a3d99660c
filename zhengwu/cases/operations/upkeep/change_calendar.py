"""调整工作日历: what it would move is seen before it is done."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from zhengwu.cases.models import Case
from zhengwu.cases.operations.upkeep.recompute import DATES, OPEN, reckon
from zhengwu.organisations.public import Officer, Over, require
from zhengwu.timelimits.public import YearArrangement, calendar_with, set_calendar_year, work_calendar

ACTION = "calendar.edit"
#: A preview looks at so many cases and then says "at least".
MOST_LOOKED_AT = 2_000
_UNREAD = ("item_version__guide_json", "item_version__search", "sealed_form", "answers")


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """One case whose dates would move: only those that do, before and after."""

    case: Case
    before: Mapping[str, dt.date | None]
    after: Mapping[str, dt.date | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarPreview:
    """What an arrangement would change: days, cases, and whether all open cases were looked at."""

    days: tuple[dt.date, ...]
    moved: tuple[Moved, ...]
    complete: bool


def preview_calendar(*, arrangement: YearArrangement, by: Officer, now: dt.datetime) -> CalendarPreview:
    """What would move if this arrangement were in force. Nothing is stored.

    Raises:
        NotPermitted
    """
    _allowed(by)
    old, new = work_calendar(), calendar_with(arrangement)
    first = dt.date(arrangement.year, 1, 1)
    span = (first + dt.timedelta(days=n) for n in range(366))
    days = tuple(d for d in span if d.year == first.year and old.is_workday(d) != new.is_workday(d))
    if not days:
        return CalendarPreview(days=(), moved=(), complete=True)
    cases = Case.objects.filter(state__in=OPEN).select_related("item_version").prefetch_related("special_procedures")
    looked = list(cases.defer(*_UNREAD).order_by("pk")[: MOST_LOOKED_AT + 1])
    moved: list[Moved] = []
    for case in looked[:MOST_LOOKED_AT]:
        before, after = reckon(case, now=now, calendar=old), reckon(case, now=now, calendar=new)
        if names := [name for name in DATES if before[name] != after[name]]:
            moved.append(
                Moved(case=case, before={n: before[n] for n in names}, after={n: after[n] for n in names}),
            )
    return CalendarPreview(days=days, moved=tuple(moved), complete=len(looked) <= MOST_LOOKED_AT)


def change_work_calendar(*, arrangement: YearArrangement, by: Officer, now: dt.datetime) -> tuple[dt.date, ...]:
    """Enter or correct a year (录入年度安排); every open due date follows in the background, with an event a case that moved.

    Returns:
        the days that became working days or ceased to be
    Raises:
        NotPermitted, BadInput
    """
    _allowed(by)
    return set_calendar_year(arrangement=arrangement, by=by.actor, now=now)


def _allowed(by: Officer) -> None:
    require(by, ACTION, over=Over(division_code=by.division_code, body_code=by.body_code))
