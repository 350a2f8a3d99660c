"""工作日格: the days of a clock, one cell each. Pure translation of stored facts and readings into cells."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from zhengwu.doors.ui.shapes import ClockDay, DayState
from zhengwu.timelimits.public import Unit, WorkCalendar

#: Nobody wants to read more cells than this; a clock that runs longer is told in words.
_MOST = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Pausing:
    """A stretch of days not counted, (from, to], and its reason."""

    from_date: dt.date
    to_date: dt.date | None
    reason: str

    def covers(self, day: dt.date) -> bool:
        """Whether this day is not counted."""
        return day > self.from_date and (self.to_date is None or day <= self.to_date)


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """What happened to one clock. `stopped`: the day of the decision; `due` None while a pause leaves it open."""

    start: dt.date
    start_word: str
    due: dt.date | None
    due_word: str
    unit: Unit = "workday"
    stopped: dt.date | None = None
    pauses: Sequence[Pausing] = ()
    running: DayState = "counted"
    ahead: DayState = "left"


def cells(course: Course, *, calendar: WorkCalendar, today: dt.date) -> tuple[ClockDay, ...]:
    """From the first day to the last: the due day, or today when it is later and nothing has stopped the clock."""
    end = course.stopped or today
    last = max(course.due or end, end) if course.stopped is None else max(course.due or end, course.stopped)
    first = course.start == course.due
    opening = ClockDay(
        course.start,
        "due" if first else "start",
        course.start_word,
        course.start_word,
        is_today=course.start == today,
    )
    return (opening, *_following(course, last, calendar, today))


def _following(course: Course, last: dt.date, calendar: WorkCalendar, today: dt.date) -> Iterator[ClockDay]:
    counted = 0
    named: set[dt.date] = set()
    for day in _days(course, last, calendar):
        pause = next((p for p in course.pauses if p.covers(day)), None)
        state = _state(course, day, paused=pause is not None, today=today)
        counted += state == "counted"
        word = _word(course, day, today)
        if pause is not None and not word and pause.from_date not in named:
            word = pause.reason
        if pause is not None:
            named.add(pause.from_date)
        yield ClockDay(day, state, word, _spoken(state, word, counted), is_today=day == today)


def _days(course: Course, last: dt.date, calendar: WorkCalendar) -> Iterator[dt.date]:
    shown = 0
    day = course.start
    while day < last and shown < _MOST:
        day += dt.timedelta(days=1)
        # The due day and the day of the decision are shown whatever day of the week they fall on.
        if course.unit == "day" or calendar.is_workday(day) or day in {course.due, course.stopped}:
            shown += 1
            yield day


def _state(course: Course, day: dt.date, *, paused: bool, today: dt.date) -> DayState:
    end = course.stopped or today
    if paused and day <= end:
        return "paused"
    if day == course.due:
        return "due"
    return course.running if day <= end else course.ahead


def _word(course: Course, day: dt.date, today: dt.date) -> str:
    if day == course.stopped:
        return _("决定")
    if day == today and course.stopped is None:
        return _("今天")
    return course.due_word if day == course.due else ""


def _spoken(state: DayState, word: str, counted: int) -> str:
    said = {
        "counted": _("计时第 %(n)s 天") % {"n": counted},
        "paused": _("不计时"),
        "left": _("剩余"),
        "waiting": _("等您"),
        "due": _("到期日"),
        "start": "",
    }[state]
    return _("，").join(filter(None, (word, said)))
