"""The way into time limits."""

from zhengwu.timelimits.operations.seed_calendar import seed_calendar
from zhengwu.timelimits.operations.set_calendar_year import set_calendar_year
from zhengwu.timelimits.queries import arrangement_of, calendar_with, stored_years, work_calendar
from zhengwu.timelimits.rules.arrangement import (
    BadArrangement,
    DayKind,
    NamedDay,
    YearArrangement,
    YearStatus,
    provisional_year,
)
from zhengwu.timelimits.rules.builtin import builtin_calendar, builtin_years
from zhengwu.timelimits.rules.clock import (
    BadClock,
    ClockFacts,
    ClockReading,
    ClockState,
    Limit,
    due_date,
    read_clock,
)
from zhengwu.timelimits.rules.counting import Unit
from zhengwu.timelimits.rules.pauses import Pause, PauseReversed
from zhengwu.timelimits.rules.report import ClockReport, clock_report
from zhengwu.timelimits.rules.statute import (
    CORRECTION_NOTICE,
    DECISION,
    DECISION_EXTENSION_DAYS,
    DELIVERY,
    DUAL_PUBLICITY,
    HEARING,
    HEARING_NOTICE,
    HEARING_REQUEST,
    JOINT_DECISION,
    JOINT_EXTENSION_DAYS,
    PRIOR_REVIEW,
    REVIEW_DAYS,
    SUIT_MONTHS,
)
from zhengwu.timelimits.rules.workdays import BeyondCalendar, WorkCalendar

__all__ = [
    "CORRECTION_NOTICE",
    "DECISION",
    "DECISION_EXTENSION_DAYS",
    "DELIVERY",
    "DUAL_PUBLICITY",
    "HEARING",
    "HEARING_NOTICE",
    "HEARING_REQUEST",
    "JOINT_DECISION",
    "JOINT_EXTENSION_DAYS",
    "PRIOR_REVIEW",
    "REVIEW_DAYS",
    "SUIT_MONTHS",
    "BadArrangement",
    "BadClock",
    "BeyondCalendar",
    "ClockFacts",
    "ClockReading",
    "ClockReport",
    "ClockState",
    "DayKind",
    "Limit",
    "NamedDay",
    "Pause",
    "PauseReversed",
    "Unit",
    "WorkCalendar",
    "YearArrangement",
    "YearStatus",
    "arrangement_of",
    "builtin_calendar",
    "builtin_years",
    "calendar_with",
    "clock_report",
    "due_date",
    "provisional_year",
    "read_clock",
    "seed_calendar",
    "set_calendar_year",
    "stored_years",
    "work_calendar",
]
