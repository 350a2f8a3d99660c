"""时限时钟: from the facts of one clock to its due date, on any day (行政许可法 art. 42, 45, 82).

    counted days  the days after the start, less those inside pauses: working days or calendar days, as the limit says
    last day      the one on which the counted days reach limit + extension
    due date      that day, or the first working day outside pauses after it (民法典 art. 203); good until 24:00
    elapsed       counted days so far; the days between last day and due date are a gift and not counted
    overdue       elapsed > limit + extension

Where the texts leave room, this house has decided:

* an instant item (limit 0) is due on the day of receipt, on a day off the next working day;
* a pause begun on the due date leaves the due date where it is and freezes what has elapsed;
* a pause begun after the due date cures nothing: it changes neither;
* an open pause that began before the due date leaves no due date yet, only the days that remain.

One clock is read at a time. A case runs two, promise and statutory, and its stages run their own: same facts, another
limit.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from zhengwu.kernel.pure import BadInput
from zhengwu.timelimits.rules.counting import Counting, Unit
from zhengwu.timelimits.rules.pauses import Pause, union
from zhengwu.timelimits.rules.workdays import WorkCalendar


class BadClock(BadInput):
    """Facts that no clock can have: negative days, or a stop before the start."""

    code = "clock.bad_facts"


@dataclass(frozen=True, slots=True)
class Limit:
    """时限: a number of working days or calendar days; 0 days is an instant item (即办件).

    Raises:
        BadClock: negative days, or a unit that is neither `workday` nor `day`
    """

    days: int
    unit: Unit = "workday"

    def __post_init__(self) -> None:
        if self.days < 0:
            raise BadClock.one(("days",), "期限天数不能是负数，请填 0 或更大的整数。", "clock.negative_limit")
        if self.unit not in ("workday", "day"):
            raise BadClock.one(("unit",), "期限单位只能是工作日 workday 或自然日 day。", "clock.unit")


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockFacts:
    """All that happened to one clock.

    Attributes:
        start_date: the day it began, which is not counted (受理之日)
        limit: promise or statutory limit, without extensions
        pauses: special procedures (特别程序) in any order; they may overlap
        extension_days: granted extension (延期), in the limit's unit (art. 42)
        stopped_date: the day of the decision, or None while the clock runs
    Raises:
        BadClock: negative extension, or stopped before it started
    """

    start_date: date
    limit: Limit
    pauses: Sequence[Pause] = ()
    extension_days: int = 0
    stopped_date: date | None = None

    def __post_init__(self) -> None:
        if self.extension_days < 0:
            raise BadClock.one(("extension",), "延长天数不能是负数，请填 0 或更大的整数。", "clock.negative_extension")
        if self.stopped_date is not None and self.stopped_date < self.start_date:
            raise BadClock.one(("stopped_date",), "结束日早于开始日，请检查这两个日期。", "clock.stopped_early")

    @property
    def limit_days(self) -> int:
        """Limit and extension together."""
        return self.limit.days + self.extension_days


class ClockState(StrEnum):
    """RUNNING 计时, PAUSED 暂停 (art. 45), STOPPED 停止."""

    RUNNING = "running"
    PAUSED = "paused"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockReading:
    """What the clock shows on a day. All days are in the limit's unit.

    Attributes:
        due_date: the last day in time, or None while an open pause leaves it unknown
        elapsed_days: days used
        limit_days: days allowed, extension included
        remaining_days: `limit_days - elapsed_days`; negative by as many days as it is late
        overdue: more days used than allowed (超时)
        provisional: a year in between is not officially arranged yet, so the due date may still move (暂定)
    """

    due_date: date | None
    elapsed_days: int
    limit_days: int
    remaining_days: int
    overdue: bool
    state: ClockState
    provisional: bool


def read_clock(facts: ClockFacts, *, calendar: WorkCalendar, today: date) -> ClockReading:
    """Read a clock as it stood in the course of `today`.

    The due date follows from all facts and does not depend on `today`; what has elapsed, the state and lateness do.

    Raises:
        BeyondCalendar: the limit reaches past the last date there is
    """
    counting, due = _course(facts, calendar)
    stopped = facts.stopped_date is not None and facts.stopped_date <= today
    end = min(today, facts.stopped_date or today)
    elapsed = _elapsed(facts, counting, due, end)
    return ClockReading(
        due_date=due,
        elapsed_days=elapsed,
        limit_days=facts.limit_days,
        remaining_days=facts.limit_days - elapsed,
        overdue=elapsed > facts.limit_days,
        state=ClockState.STOPPED if stopped else _running_or_paused(counting, end),
        provisional=_provisional(calendar, facts.start_date, max(end, due or end)),
    )


def due_date(facts: ClockFacts, *, calendar: WorkCalendar) -> date | None:
    """The last day in time (到期日), good until 24:00; None while an open pause leaves it unknown."""
    return _course(facts, calendar)[1]


def _course(facts: ClockFacts, calendar: WorkCalendar) -> tuple[Counting, date | None]:
    """The pauses this clock respects, and where they lead. A pause begun after expiry is not among them."""
    counting = Counting(calendar=calendar, unit=facts.limit.unit)
    due = counting.due_date(facts.start_date, facts.limit_days)
    for pause in union(facts.pauses):
        if due is None or pause.from_date > due:
            break
        counting = replace(counting, pauses=(*counting.pauses, pause))
        due = counting.due_date(facts.start_date, facts.limit_days)
    return counting, due


def _elapsed(facts: ClockFacts, counting: Counting, due: date | None, end: date) -> int:
    """Days used in time, plus days used after the due date."""
    in_time = min(counting.counted(facts.start_date, end), facts.limit_days)
    late = counting.counted(due, end) if due is not None else 0
    return in_time + late


def _running_or_paused(counting: Counting, day: date) -> ClockState:
    paused = any(pause.runs_on(day) for pause in counting.pauses)
    return ClockState.PAUSED if paused else ClockState.RUNNING


def _provisional(calendar: WorkCalendar, first: date, last: date) -> bool:
    return any(year not in calendar.official_years for year in range(first.year, last.year + 1))
