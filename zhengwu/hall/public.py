"""The way into the hall."""

from zhengwu.hall.models import Centre, Window
from zhengwu.hall.operations.open_centre import open_centre
from zhengwu.hall.operations.open_window import open_window
from zhengwu.hall.queries import (
    CentreUnknown,
    ServingCentre,
    centre_of,
    centres,
    centres_for,
    is_open,
    opening,
    sessions_on,
    windows_by_centre,
    windows_of,
)
from zhengwu.hall.rules.hours import BadHours, HoursGroup, Session, WeeklyHours, read_hours
from zhengwu.hall.rules.opening import HolidayCalendar, Opening
from zhengwu.hall.rules.place import BadPoint, Point, by_closeness
from zhengwu.hall.rules.task_codes import BadTaskCodes

__all__ = [
    "BadHours",
    "BadPoint",
    "BadTaskCodes",
    "Centre",
    "CentreUnknown",
    "HolidayCalendar",
    "HoursGroup",
    "Opening",
    "Point",
    "ServingCentre",
    "Session",
    "WeeklyHours",
    "Window",
    "by_closeness",
    "centre_of",
    "centres",
    "centres_for",
    "is_open",
    "open_centre",
    "open_window",
    "opening",
    "read_hours",
    "sessions_on",
    "windows_by_centre",
    "windows_of",
]
