"""Counted days: working days or calendar days after a start, less the days inside pauses (行政许可法 art. 45, 82)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from zhengwu.timelimits.rules.pauses import Pause
from zhengwu.timelimits.rules.workdays import WorkCalendar, named_day

Unit = Literal["workday", "day"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counting:
    """How one clock counts.

    Attributes:
        unit: `workday` 工作日 or `day` 自然日
        pauses: disjoint and in order, see `pauses.union`
    """

    calendar: WorkCalendar
    unit: Unit
    pauses: tuple[Pause, ...] = ()

    def counted(self, start: date, end: date) -> int:
        """The counted days in `(start, end]`; 0 when `end` is not later."""
        paused = sum(self._span(max(start, p.from_date), min(end, p.last)) for p in self.pauses)
        return self._span(start, end) - paused

    def last_day(self, start: date, days: int) -> date | None:
        """The day on which `days` have been counted since `start`; None if an open pause begins earlier."""
        reached = start
        for pause in self.pauses:
            before = self._span(reached, pause.from_date)
            if before >= days:
                break
            if pause.to_date is None:
                return None
            reached, days = max(reached, pause.to_date), days - before
        return self._add(reached, days)

    def due_date(self, start: date, days: int) -> date | None:
        """The last day, carried on to the first working day outside pauses if it is none (顺延, 民法典 art. 203)."""
        last = self.last_day(start, days)
        if last is None:
            return None
        due = self.calendar.next_workday(last)
        for pause in self.pauses:
            if pause.covers(due):
                if pause.to_date is None:
                    return None
                due = self.calendar.add_workdays(pause.to_date, 1)
        return due

    def _span(self, start: date, end: date) -> int:
        if self.unit == "workday":
            return self.calendar.count(start, end)
        return max(0, (end - start).days)

    def _add(self, start: date, days: int) -> date:
        if self.unit == "workday":
            return self.calendar.add_workdays(start, days)
        return named_day(start.toordinal() + days)
