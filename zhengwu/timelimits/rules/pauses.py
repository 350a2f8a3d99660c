"""不计入期限: the time of hearings, tests, appraisals and expert reviews is not counted (行政许可法 art. 45).

A pause is the day interval `(from_date, to_date]`: the day it begins still counts, the day it ends does not any more.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from zhengwu.kernel.pure import BadInput


class PauseReversed(BadInput):
    """A pause that ends before it begins."""

    code = "clock.pause_reversed"


@dataclass(frozen=True, slots=True)
class Pause:
    """特别程序 suspends the clock after `from_date`, through `to_date`; without `to_date` it is still open.

    Raises:
        PauseReversed: it ends before it begins
    """

    from_date: date
    to_date: date | None = None

    def __post_init__(self) -> None:
        if self.to_date is not None and self.to_date < self.from_date:
            msg = "暂停的结束日 {to_date} 早于开始日 {from_date}，请检查这两个日期。"
            facts = {"from_date": self.from_date.isoformat(), "to_date": self.to_date.isoformat()}
            raise PauseReversed.one(("pauses",), msg, PauseReversed.code, **facts)

    @property
    def last(self) -> date:
        """The last day it covers; the end of time while it is open."""
        return self.to_date or date.max

    def covers(self, day: date) -> bool:
        """Is this day left out of the count?"""
        return self.from_date < day <= self.last

    def runs_on(self, day: date) -> bool:
        """Seen in the course of this day: has it begun, and not ended yet?"""
        return self.from_date <= day < self.last


def union(pauses: Iterable[Pause]) -> list[Pause]:
    """The pauses as disjoint intervals in order.

    Those that overlap or follow without a gap are one: no day is left out twice.
    """
    merged: list[Pause] = []
    for pause in sorted(pauses, key=lambda p: (p.from_date, p.last)):
        if pause.last == pause.from_date:
            continue
        if merged and pause.from_date <= merged[-1].last:
            longer = max(merged[-1], pause, key=lambda p: p.last)
            merged[-1] = Pause(merged[-1].from_date, longer.to_date)
        else:
            merged.append(pause)
    return merged
