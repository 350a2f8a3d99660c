"""考核期: a month or a quarter, by name."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from enum import StrEnum

from zhengwu.kernel.pure import BadInput

_MONTH, _QUARTER = re.compile(r"(2\d{3})-(0[1-9]|1[0-2])"), re.compile(r"(2\d{3})Q([1-4])")
_MONTHS = 3


class Length(StrEnum):
    """How long a period is."""

    MONTH = "month"
    QUARTER = "quarter"


LENGTH_NAMES: dict[Length, str] = {Length.MONTH: "按月", Length.QUARTER: "按季度"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """First and last day, both included."""

    name: str
    first: dt.date
    last: dt.date


def read_period(name: str, length: Length) -> Period:
    """`2026-10` or `2026Q4`.

    Raises:
        BadInput
    """
    if length is Length.MONTH and (found := _MONTH.fullmatch(name)):
        year, month = int(found[1]), int(found[2])
        return Period(name=name, first=dt.date(year, month, 1), last=_end(year, month))
    if length is Length.QUARTER and (found := _QUARTER.fullmatch(name)):
        year, last = int(found[1]), int(found[2]) * _MONTHS
        return Period(name=name, first=dt.date(year, last - _MONTHS + 1, 1), last=_end(year, last))
    raise BadInput.one(("period",), "请填考核期，按月写 2026-10，按季度写 2026Q4。", "appraisal.period")


def _end(year: int, month: int) -> dt.date:
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def period_before(day: dt.date, length: Length) -> str:
    """The name of the last period that is over on this day."""
    if length is Length.MONTH:
        before = day.replace(day=1) - dt.timedelta(days=1)
        return f"{before:%Y-%m}"
    quarter = (day.month - 1) // _MONTHS
    return f"{day.year}Q{quarter}" if quarter else f"{day.year - 1}Q4"
