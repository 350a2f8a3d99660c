"""The calendar we ship (内置工作日历): the State Council's arrangements published so far, and the years after them.

The published years come from the `chinesecalendar` package; those after its last one are provisional until an
administrator enters the arrangement.
"""

from __future__ import annotations

from datetime import date
from functools import cache

from chinese_calendar.constants import Holiday
from chinese_calendar.constants import holidays as _holidays
from chinese_calendar.constants import workdays as _makeup_workdays

from zhengwu.timelimits.rules.arrangement import DayKind, NamedDay, YearArrangement, YearStatus, provisional_year
from zhengwu.timelimits.rules.workdays import WorkCalendar

#: Long enough for every limit of the law, and for a permit that is valid for decades.
_PROVISIONAL_YEARS = 40


@cache
def builtin_years() -> tuple[YearArrangement, ...]:
    """Every year we ship, in order: official first, then provisional."""
    published = sorted({day.year for day in _holidays})
    official = [_published(year) for year in published]
    later = [provisional_year(published[-1] + n) for n in range(1, _PROVISIONAL_YEARS + 1)]
    return (*official, *later)


@cache
def builtin_calendar() -> WorkCalendar:
    """The work calendar (工作日历) without any database."""
    return WorkCalendar.arranged(builtin_years())


def _published(year: int) -> YearArrangement:
    days = [
        NamedDay(date=day, kind=kind, name=_chinese(name, kind))
        for kind, table in ((DayKind.HOLIDAY, _holidays), (DayKind.WORKDAY, _makeup_workdays))
        for day, name in _of_year(table, year)
    ]
    return YearArrangement(
        year=year,
        status=YearStatus.OFFICIAL,
        source="国务院办公厅节假日安排通知",
        days=tuple(sorted(days, key=lambda day: day.date)),
    )


def _of_year(table: dict[date, str], year: int) -> list[tuple[date, str]]:
    return [(day, name) for day, name in table.items() if day.year == year]


def _chinese(name: str, kind: DayKind) -> str:
    holiday: str = Holiday(name).chinese
    return holiday if kind is DayKind.HOLIDAY else f"{holiday}调休上班"
