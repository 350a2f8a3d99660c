"""When the last day of a clock has passed, and when it is near: instants from dates, each question asked once."""

from __future__ import annotations

import datetime as dt
from functools import cache
from zoneinfo import ZoneInfo

from zhengwu.timelimits.pure import WorkCalendar

_SHANGHAI = ZoneInfo("Asia/Shanghai")
_DAY = dt.timedelta(days=1)


@cache
def midnight(day: dt.date) -> dt.datetime:
    """The instant at which a day of Shanghai begins, in UTC."""
    return dt.datetime.combine(day, dt.time(), _SHANGHAI).astimezone(dt.UTC)


def day_of(instant: dt.datetime) -> dt.date:
    """The day of Shanghai on which an instant falls."""
    return instant.astimezone(_SHANGHAI).date()


class Reckoner:
    """Questions to one work calendar, remembered."""

    def __init__(self, calendar: WorkCalendar) -> None:
        self.calendar = calendar
        self.fires = cache(self._fires)
        self.add = cache(calendar.add_workdays)
        self.count = cache(calendar.count)

    def _fires(self, due: dt.date, offset: int) -> dt.datetime:
        """The first instant at which a clock due on this day is `offset` working days past it: good until 24:00 of the day for 0;
        for a negative offset, the day from which no more than so many working days remain."""
        if offset >= 0:
            return midnight(self.calendar.add_workdays(due, offset) + _DAY)
        day = due
        while self.calendar.count(day - _DAY, due) <= -offset:
            day -= _DAY
        return midnight(day)

    def latest_due(self, now: dt.datetime, offset: int) -> dt.date:
        """The latest last day that has fired by now at this offset."""
        day = day_of(now) + dt.timedelta(days=0 if offset >= 0 else 10 + 3 * -offset)
        while self.fires(day, offset) > now:
            day -= _DAY
        return day
