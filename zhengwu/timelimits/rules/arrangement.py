"""节假日安排: what the State Council's yearly notice changes about the plain week, and what is known before it appears.

Holidays are named for every day off, weekends inside the holiday included, because halls close on all of them;
make-up workdays (调休上班日) are the weekend days worked in exchange.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from zhengwu.kernel.pure import BadInput, InputError

FIRST_YEAR, LAST_YEAR = 1949, 2999


class DayKind(StrEnum):
    """How a day differs from the plain week: 放假 or 调休上班."""

    HOLIDAY = "holiday"
    WORKDAY = "workday"


class YearStatus(StrEnum):
    """Whether the State Council has spoken about the year (正式) or we are still guessing (暂定)."""

    OFFICIAL = "official"
    PROVISIONAL = "provisional"


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedDay:
    """One exception to the plain week, with the name people know it by."""

    date: date
    kind: DayKind
    name: str


class BadArrangement(BadInput):
    """The days entered for a year cannot be its arrangement; every wrong day is named."""

    code = "calendar.bad_arrangement"


@dataclass(frozen=True, slots=True, kw_only=True)
class YearArrangement:
    """All exceptions of one calendar year (年度节假日安排).

    Raises:
        BadArrangement: a day of another year, a day named twice, a day without a name, an impossible year
    """

    year: int
    status: YearStatus
    source: str
    days: tuple[NamedDay, ...]

    def __post_init__(self) -> None:
        if errors := list(_mistakes(self)):
            raise BadArrangement(errors)

    def dates(self, kind: DayKind) -> frozenset[date]:
        """The days of one kind."""
        return frozenset(day.date for day in self.days if day.kind is kind)


def _mistakes(arrangement: YearArrangement) -> Iterator[InputError]:
    year, seen = arrangement.year, set[date]()
    if not FIRST_YEAR <= year <= LAST_YEAR:
        msg = "年份要在 {first} 到 {last} 之间，请检查年份。"
        yield InputError(loc=("year",), msg=msg, code="calendar.year", facts={"first": FIRST_YEAR, "last": LAST_YEAR})
    for position, day in enumerate(arrangement.days):
        facts = {"day": day.date.isoformat(), "year": day.date.year}
        if day.date.year != year:
            msg = "{day} 不在这一年，请填到 {year} 年的安排里。"
            yield InputError(loc=("days", position, "date"), msg=msg, code="calendar.other_year", facts=facts)
        if day.date in seen:
            msg = "{day} 填了两次，请只留一处。"
            yield InputError(loc=("days", position, "date"), msg=msg, code="calendar.twice", facts=facts)
        if not day.name.strip():
            msg = "{day} 没有名称，请填写是什么节日或调休。"
            yield InputError(loc=("days", position, "name"), msg=msg, code="calendar.no_name", facts=facts)
        seen.add(day.date)


#: 全国年节及纪念日放假办法 (2024 revision) art. 2: the holidays whose date the solar calendar fixes.
_FIXED_HOLIDAYS = (
    (1, 1, "元旦"),
    (5, 1, "劳动节"),
    (5, 2, "劳动节"),
    (10, 1, "国庆节"),
    (10, 2, "国庆节"),
    (10, 3, "国庆节"),
)


def provisional_year(year: int) -> YearArrangement:
    """A year the State Council has not arranged yet (暂定): weekends, and the statutory holidays with a fixed date.

    Lunar holidays, 清明 and all exchanges of days are left out, because only the notice settles them: a due date in
    such a year may still move and is shown as provisional.
    """
    return YearArrangement(
        year=year,
        status=YearStatus.PROVISIONAL,
        source="全国年节及纪念日放假办法",
        days=tuple(
            NamedDay(date=date(year, month, day), kind=DayKind.HOLIDAY, name=name)
            for month, day, name in _FIXED_HOLIDAYS
        ),
    )
