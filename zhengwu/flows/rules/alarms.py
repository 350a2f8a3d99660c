"""When the clock has something to say about an open step: a reminder, an escalation to the heads, or that its time is over.

Alarms ring in the morning of their day. A step with a limit reminds one workday before its last day, and tells the heads on the
first workday after it, unless the drawing says otherwise; timers on its edge count from the day it was opened.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from zhengwu.flows.rules.model import Node, Step

REMIND_DAYS = 1
ESCALATE_DAYS = 0


class Rings(StrEnum):
    """What an alarm does."""

    REMIND = "remind"  # 到期提醒
    ESCALATE = "escalate"  # 超时升级
    EXPIRE = "expire"  # 超时改道


class Workdays(Protocol):
    """The part of a work calendar that is needed here."""

    def add_workdays(self, start: dt.date, days: int, /) -> dt.date:
        """The day on which the `days`-th working day after `start` falls."""


@dataclass(frozen=True, slots=True, order=True)
class Alarm:
    """On this day, this; `timer` is the id of the timer whose time is over."""

    date: dt.date
    rings: Rings
    timer: str = ""


def alarms_of(step: Step, timers: Sequence[Node], *, opened: dt.date, calendar: Workdays) -> list[Alarm]:
    """Every alarm of a step opened on this day, in order. What comes with the last alarm comes last: it closes the step."""
    found = [*_limit_alarms(step, opened, calendar)]
    for node in timers:
        if node.timer and node.timer.interrupts:
            over = calendar.add_workdays(opened, node.timer.days + 1)
            found.append(Alarm(over, Rings.EXPIRE, node.id))
        elif node.timer:
            found.append(Alarm(calendar.add_workdays(opened, node.timer.days), Rings.REMIND))
    return sorted(found, key=lambda alarm: (alarm.date, alarm.rings is Rings.EXPIRE))


def _limit_alarms(step: Step, opened: dt.date, calendar: Workdays) -> list[Alarm]:
    if step.limit_days is None:
        return []
    before = REMIND_DAYS if step.remind_days is None else step.remind_days
    after = ESCALATE_DAYS if step.escalate_days is None else step.escalate_days
    late = Alarm(calendar.add_workdays(opened, step.limit_days + after + 1), Rings.ESCALATE)
    if before >= step.limit_days:
        return [late]  # the reminder would come with the work itself
    return [Alarm(calendar.add_workdays(opened, step.limit_days - before), Rings.REMIND), late]


def due_alarms(alarms: Sequence[Alarm], *, rung: dt.date | None, today: dt.date) -> list[Alarm]:
    """What rings today, and what was to ring since the last time (`rung`) and did not: the clock may have stood still."""
    return [alarm for alarm in alarms if alarm.date <= today and (rung is None or alarm.date > rung)]


def next_alarm(alarms: Sequence[Alarm], *, rung: dt.date | None) -> dt.date | None:
    """The day to look at this step again; None when nothing is to come."""
    return min((alarm.date for alarm in alarms if rung is None or alarm.date > rung), default=None)
