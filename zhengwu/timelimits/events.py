"""Facts of the work calendar."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from zhengwu.kernel.public import Fact


@dataclass(frozen=True, kw_only=True)
class WorkCalendarChanged(Fact):
    """A year of the work calendar was entered or corrected (工作日历变更).

    Every open clock that reaches into the year has to be read again. `changed_dates` are the days that became working
    days or ceased to be; it is empty when only names, source or status changed.
    """

    year: int
    status: str
    source: str
    changed_dates: tuple[date, ...]

    @property
    def subject(self) -> str:
        """One chain for the whole calendar."""
        return "calendar:work"
