"""Reading the work calendar. What nobody has stored is as we ship it."""

from __future__ import annotations

from functools import lru_cache
from uuid import UUID

from zhengwu.kernel.public import Compiled
from zhengwu.timelimits.models import CalendarEdition, CalendarYear
from zhengwu.timelimits.rules.arrangement import (
    DayKind,
    NamedDay,
    YearArrangement,
    YearStatus,
    provisional_year,
)
from zhengwu.timelimits.rules.builtin import builtin_calendar, builtin_years
from zhengwu.timelimits.rules.workdays import WorkCalendar


def work_calendar() -> WorkCalendar:
    """The work calendar in force (工作日历): the shipped years, each replaced by the stored one if there is one.

    Costs one small query; the calendar itself stays in memory until any process changes it.
    """
    for (token,) in _token():
        return _edition(token)
    return builtin_calendar()


def calendar_with(arrangement: YearArrangement) -> WorkCalendar:
    """The work calendar as it would be with this year in place of the one in force; nothing is stored. Two queries."""
    return WorkCalendar.arranged((*builtin_years(), *stored_years(), arrangement))


def arrangement_of(*, year: int) -> YearArrangement:
    """The arrangement in force for one year: stored, else shipped, else provisional.

    Raises:
        BadArrangement: an impossible year
    """
    stored = {arrangement.year: arrangement for arrangement in stored_years(year=year)}
    shipped = {arrangement.year: arrangement for arrangement in builtin_years()}
    return stored.get(year) or shipped.get(year) or provisional_year(year)


def stored_years(*, year: int | None = None) -> list[YearArrangement]:
    """The years somebody has stored, in order; only `year` when given. Two queries."""
    rows = CalendarYear.objects.order_by("year").prefetch_related("days")
    return [_arrangement(row) for row in (rows if year is None else rows.filter(year=year))]


_token = Compiled(lambda: CalendarEdition.objects.order_by("pk").values_list("token")[:1])


@lru_cache(maxsize=2)
def _edition(_token: UUID) -> WorkCalendar:
    return WorkCalendar.arranged((*builtin_years(), *stored_years()))


def _arrangement(row: CalendarYear) -> YearArrangement:
    days = (NamedDay(date=day.date, kind=DayKind(day.kind), name=day.name) for day in row.days.all())
    return YearArrangement(year=row.year, status=YearStatus(row.status), source=row.source, days=tuple(days))
