"""工作日: the limits of licensing count working days, without statutory holidays (行政许可法 art. 82).

A working day is Monday to Friday, unless a holiday takes it away, and a weekend day that a make-up arrangement gives
back. Days are counted after the start and up to the end, `(start, end]`: the day something begins is not counted
(民法典 art. 201).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from calendar import SATURDAY, SUNDAY
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from zhengwu.kernel.pure import BadInput
from zhengwu.timelimits.rules.arrangement import DayKind, YearArrangement, YearStatus


class BeyondCalendar(BadInput):
    """The limit reaches past the last day a calendar can name."""

    code = "calendar.beyond"


class TwoKindsOfDay(ValueError):
    """A day cannot be a holiday and a make-up workday at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkCalendar:
    """工作日历: the plain week, its exceptions, and the years whose exceptions are official.

    An immutable value. Counting and adding cost the logarithm of the number of exceptions, however long the span.

    Attributes:
        holidays: every day off by name, weekend days inside a holiday included
        makeup_workdays: weekend days that are worked (调休上班日)
        official_years: years arranged by the State Council; every other year is provisional
    """

    holidays: frozenset[date] = frozenset()
    makeup_workdays: frozenset[date] = frozenset()
    official_years: frozenset[int] = frozenset()
    _weekdays_off: tuple[int, ...] = field(init=False, repr=False, compare=False)
    _weekend_worked: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if both := self.holidays & self.makeup_workdays:
            raise TwoKindsOfDay(", ".join(day.isoformat() for day in sorted(both)))
        off = sorted(day.toordinal() for day in self.holidays if not _is_weekend(day))
        worked = sorted(day.toordinal() for day in self.makeup_workdays if _is_weekend(day))
        object.__setattr__(self, "_weekdays_off", tuple(off))
        object.__setattr__(self, "_weekend_worked", tuple(worked))

    def __repr__(self) -> str:
        known = f"{min(self.official_years)}–{max(self.official_years)}" if self.official_years else "none"
        return f"<WorkCalendar -{len(self._weekdays_off)} +{len(self._weekend_worked)} days, official {known}>"

    @classmethod
    def arranged(cls, years: Iterable[YearArrangement]) -> WorkCalendar:
        """The calendar of these years; of two arrangements for one year the later in the sequence counts."""
        latest = {arrangement.year: arrangement for arrangement in years}.values()
        return cls(
            holidays=frozenset[date]().union(*(a.dates(DayKind.HOLIDAY) for a in latest)),
            makeup_workdays=frozenset[date]().union(*(a.dates(DayKind.WORKDAY) for a in latest)),
            official_years=frozenset(a.year for a in latest if a.status is YearStatus.OFFICIAL),
        )

    def is_workday(self, day: date) -> bool:
        """Is it a working day (工作日)?"""
        return day in self.makeup_workdays or (not _is_weekend(day) and day not in self.holidays)

    def is_holiday(self, day: date) -> bool:
        """Is it a named holiday (法定节假日), not merely a weekend?"""
        return day in self.holidays

    def is_makeup_workday(self, day: date) -> bool:
        """Is it worked in exchange for another day (调休上班日)?"""
        return day in self.makeup_workdays

    def is_provisional(self, day: date) -> bool:
        """May the State Council still change this day, its year not being arranged yet (暂定)?"""
        return day.year not in self.official_years

    def count(self, start: date, end: date) -> int:
        """W(start, end]: the working days after `start`, up to and including `end`; 0 when `end` is not later."""
        return max(0, self._up_to(end.toordinal()) - self._up_to(start.toordinal()))

    def add_workdays(self, start: date, days: int) -> date:
        """The day on which the `days`-th working day after `start` falls; `start` itself for 0.

        Raises:
            BeyondCalendar: there is no such date
        """
        if days < 0:
            raise ValueError("working days are added, never taken away")
        if days == 0:
            return start
        first = start.toordinal()
        # Even if every exception fell into the span, this many weeks hold enough working days.
        enough = first + 7 * ((days + len(self._weekdays_off)) // 5 + 2)
        last = min(enough, date.max.toordinal() + 1)
        wanted = self._up_to(first) + days
        return named_day(bisect_left(range(last), wanted, lo=first, key=self._up_to))

    def next_workday(self, day: date) -> date:
        """The day itself if it is a working day, else the next one (顺延至下一工作日, 民法典 art. 203)."""
        return day if self.is_workday(day) else self.add_workdays(day, 1)

    def _up_to(self, ordinal: int) -> int:
        """Working days since the calendar began, `ordinal` included. Day 1 was a Monday."""
        weeks, rest = divmod(ordinal, 7)
        plain = weeks * 5 + min(rest, 5)
        return plain - bisect_right(self._weekdays_off, ordinal) + bisect_right(self._weekend_worked, ordinal)


def _is_weekend(day: date) -> bool:
    return day.weekday() in (SATURDAY, SUNDAY)


def named_day(ordinal: int) -> date:
    """The date with this ordinal.

    Raises:
        BeyondCalendar: there is no such date
    """
    if ordinal > date.max.toordinal():
        msg = "期限太长，超出了日历能表示的范围，请检查开始日期和天数。"
        raise BeyondCalendar.one(("days",), msg, BeyondCalendar.code)
    return date.fromordinal(ordinal)
