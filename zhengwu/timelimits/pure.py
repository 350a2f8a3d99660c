"""The part of time limits that rules of higher rooms may import: no Django behind it."""

from zhengwu.timelimits.rules.clock import ClockFacts, ClockReading, ClockState, Limit, read_clock
from zhengwu.timelimits.rules.pauses import Pause
from zhengwu.timelimits.rules.statute import (
    DUAL_PUBLICITY,
    HEARING,
    HEARING_NOTICE,
    HEARING_REQUEST,
    JOINT_DECISION,
    JOINT_EXTENSION_DAYS,
    PRIOR_REVIEW,
)
from zhengwu.timelimits.rules.workdays import WorkCalendar

__all__ = [
    "DUAL_PUBLICITY",
    "HEARING",
    "HEARING_NOTICE",
    "HEARING_REQUEST",
    "JOINT_DECISION",
    "JOINT_EXTENSION_DAYS",
    "PRIOR_REVIEW",
    "ClockFacts",
    "ClockReading",
    "ClockState",
    "Limit",
    "Pause",
    "WorkCalendar",
    "read_clock",
]
