"""What the work calendar is stored in."""

from zhengwu.timelimits.models.calendar_day import CalendarDay
from zhengwu.timelimits.models.calendar_edition import CalendarEdition
from zhengwu.timelimits.models.calendar_year import CalendarYear

__all__ = ["CalendarDay", "CalendarEdition", "CalendarYear"]
