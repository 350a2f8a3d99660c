"""是否开放: whether a hall is open at a moment, until when, and when it opens next.

Decided: a hall that follows the work calendar is closed on every named holiday, and on a make-up workday (调休上班日),
whatever weekday it falls on, keeps Monday's hours.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Protocol

from zhengwu.hall.rules.hours import Session, WeeklyHours

_MONDAY = 1
#: Longer than any holiday: whoever is closed throughout does not say when it opens.
_LOOK_AHEAD_DAYS = 30


class HolidayCalendar(Protocol):
    """The part of the work calendar a hall has to know."""

    def is_holiday(self, day: date) -> bool:
        """Is it a named holiday (法定节假日)?"""

    def is_makeup_workday(self, day: date) -> bool:
        """Is it worked in exchange for another day (调休上班日)?"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """How the doors stand at a moment. Instants are in the time zone of the question.

    Attributes:
        is_open: may people walk in now
        until: when the present session ends; None while closed
        opens_at: when the next session begins; None while open, or when none begins within a month
    """

    is_open: bool
    until: datetime | None = None
    opens_at: datetime | None = None


def sessions_on(
    day: date, *, hours: WeeklyHours, closed_on_holidays: bool, calendar: HolidayCalendar
) -> tuple[Session, ...]:
    """The sessions of one day (当日开放时段); none when the hall is closed."""
    if closed_on_holidays and calendar.is_holiday(day):
        return ()
    if closed_on_holidays and calendar.is_makeup_workday(day):
        return hours.sessions(_MONDAY) or hours.sessions(day.isoweekday())
    return hours.sessions(day.isoweekday())


def opening(*, hours: WeeklyHours, closed_on_holidays: bool, at: datetime, calendar: HolidayCalendar) -> Opening:
    """How the doors stand at `at`, an aware instant in the hall's own time zone."""
    for begins, ends in _upcoming(hours, closed_on_holidays, at, calendar):
        if begins <= at < ends:
            return Opening(is_open=True, until=ends)
        if at < begins:
            return Opening(is_open=False, opens_at=begins)
    return Opening(is_open=False)


def _upcoming(
    hours: WeeklyHours, closed_on_holidays: bool, at: datetime, calendar: HolidayCalendar
) -> Iterator[tuple[datetime, datetime]]:
    for n in range(_LOOK_AHEAD_DAYS + 1):
        day = at.date() + timedelta(days=n)
        for session in sessions_on(day, hours=hours, closed_on_holidays=closed_on_holidays, calendar=calendar):
            yield (
                datetime.combine(day, session.opens, tzinfo=at.tzinfo),
                datetime.combine(day, session.closes, tzinfo=at.tzinfo),
            )
