"""办理时段: whether an item that is open only part of the year takes applications on a day."""

from calendar import isleap
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from zhengwu.items.rules.guide import Guide, Period


class Standing(StrEnum):
    """OPEN 办理中 · OVERDUE 已过时段，走逾期办理 · CLOSED 不在办理时段."""

    OPEN = "open"
    OVERDUE = "overdue"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Season:
    """How the item stands on a day. closes_date: last day of the open period; opens_date: first day of the next one."""

    standing: Standing
    opens_date: date | None = None
    closes_date: date | None = None


def _day(year: int, month_day: str) -> date:
    month, day = int(month_day[:2]), int(month_day[3:])
    return date(year, month, 28 if (month, day) == (2, 29) and not isleap(year) else day)


def span_of(period: Period, year: int) -> tuple[date, date]:
    """The run of this period that begins in `year`."""
    begins = _day(year, period.from_)
    return begins, _day(year + (period.to < period.from_), period.to)


def is_open(periods: Sequence[Period], day: date) -> bool:
    """Whether `day` falls in one of the periods; without periods every day does."""
    runs = (span_of(period, year) for period in periods for year in (day.year - 1, day.year))
    return not periods or any(begins <= day <= ends for begins, ends in runs)


def season(guide: Guide, day: date) -> Season:
    """How the item stands on `day`. Outside its periods: overdue when the guide has that branch, else closed."""
    if not guide.periods:
        return Season(standing=Standing.OPEN)
    runs = sorted(span_of(period, year) for period in guide.periods for year in range(day.year - 1, day.year + 2))
    opens = next(begins for begins, _ in runs if begins > day)
    if current := [ends for begins, ends in runs if begins <= day <= ends]:
        return Season(standing=Standing.OPEN, opens_date=opens, closes_date=max(current))
    return Season(standing=Standing.OVERDUE if guide.overdue else Standing.CLOSED, opens_date=opens)
