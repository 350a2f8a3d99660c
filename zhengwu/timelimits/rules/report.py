"""One clock told in plain values, for the command line and for anybody who wants to check a due date by hand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TypedDict

from zhengwu.timelimits.rules.builtin import builtin_calendar
from zhengwu.timelimits.rules.clock import ClockFacts, Limit, read_clock
from zhengwu.timelimits.rules.counting import Unit
from zhengwu.timelimits.rules.pauses import Pause
from zhengwu.timelimits.rules.workdays import WorkCalendar


class ClockReport(TypedDict):
    """A clock as JSON. Days are in `unit`; `due_date` is ISO 8601, or None while an open pause leaves it unknown."""

    due_date: str | None
    elapsed: int
    limit: int
    remaining: int
    overdue: bool
    state: str
    provisional: bool
    unit: str
    start_date: str
    at: str


def clock_report(
    *,
    start: date,
    days: int,
    unit: Unit,
    at: date,
    pauses: Sequence[Pause] = (),
    extension: int = 0,
    calendar: WorkCalendar | None = None,
) -> ClockReport:
    """Where a clock leads and how it stands (时限核算).

    Args:
        start: the day it began, not counted
        days: limit in `unit`; 0 for an instant item
        at: the day on which to read it
        extension: granted extension in `unit`
        calendar: the work calendar; without one, the calendar we ship, so that no database is needed
    Raises:
        BadClock: negative numbers or an unknown unit
        BeyondCalendar: the limit reaches past the last date there is
    """
    facts = ClockFacts(start_date=start, limit=Limit(days, unit), pauses=pauses, extension_days=extension)
    reading = read_clock(facts, calendar=calendar or builtin_calendar(), today=at)
    return ClockReport(
        due_date=reading.due_date.isoformat() if reading.due_date else None,
        elapsed=reading.elapsed_days,
        limit=reading.limit_days,
        remaining=reading.remaining_days,
        overdue=reading.overdue,
        state=reading.state.value,
        provisional=reading.provisional,
        unit=unit,
        start_date=start.isoformat(),
        at=at.isoformat(),
    )
