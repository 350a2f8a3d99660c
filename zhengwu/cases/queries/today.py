"""今天办得怎么样: the figures of the day, true ones, for everybody to see."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.db import connection

from zhengwu.kernel.public import SHANGHAI, local_date

#: Days looked back for the share decided on time, and cases below which a share would be gossip.
ON_TIME_DAYS = 30
ENOUGH_DECIDED = 20

#: Each part looks at one stretch of time only, which the index `case_days` finds without reading the rest of the table.
_FIGURES = """
    SELECT (SELECT count(*) FROM cases WHERE received_at >= %(day)s AND received_at <= %(now)s),
           (SELECT count(*) FROM cases WHERE closed_at >= %(day)s AND closed_at <= %(now)s),
           lately.decided, lately.on_time
    FROM (SELECT count(*) AS decided,
                 count(*) FILTER (WHERE (decided_at AT TIME ZONE 'Asia/Shanghai')::date <= promise_due_date) AS on_time
          FROM cases WHERE decided_at > %(since)s AND decided_at <= %(now)s) AS lately
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayFigures:
    """Cases received and closed since midnight; of those decided in the last 30 days, how many within the promise (承诺)."""

    received_today: int
    closed_today: int
    decided: int
    on_time: int

    @property
    def on_time_share(self) -> float | None:
        """0 to 1; None while too few were decided to speak of a share."""
        return self.on_time / self.decided if self.decided >= ENOUGH_DECIDED else None


def day_figures(*, now: dt.datetime) -> DayFigures:
    """The figures of the day of `now`, in Shanghai. One SQL statement."""
    midnight = dt.datetime.combine(local_date(now), dt.time.min, SHANGHAI)
    times = {"day": midnight, "now": now, "since": now - dt.timedelta(days=ON_TIME_DAYS)}
    with connection.cursor() as cursor:
        cursor.execute(_FIGURES, times)
        received, closed, decided, on_time = cursor.fetchone()
    return DayFigures(received_today=received, closed_today=closed, decided=decided, on_time=on_time)
