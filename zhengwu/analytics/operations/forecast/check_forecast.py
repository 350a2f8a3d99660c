"""回测: the forecast against history, kept so that its page shows the error without measuring anew."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.analytics.models import ForecastCheck
from zhengwu.analytics.queries.forecast import AHEAD_WORKDAYS, look_back
from zhengwu.analytics.queries.scope import Period, Scope
from zhengwu.kernel.public import local_date
from zhengwu.timelimits.public import work_calendar

#: So many forecasts, one a week.
WEEKS = 12


@transaction.atomic
def check_forecast(*, now: dt.datetime) -> int:
    """Measure the forecasts of the last twelve weeks whose ten working days are over; what was measured before is replaced.

    Returns:
        How many forecasts were measured.
    """
    calendar, today = work_calendar(), local_date(now)
    latest = today
    while calendar.count(latest, today) <= AHEAD_WORKDAYS:
        latest -= dt.timedelta(days=1)
    monday = latest - dt.timedelta(days=latest.weekday())
    scope = Scope(period=Period.month(today))
    rows = []
    for week in range(WEEKS):
        past = look_back(scope, origin=monday - dt.timedelta(weeks=week))
        if past.undecided:
            rows.append(
                ForecastCheck(
                    origin_date=past.origin_date,
                    undecided=past.undecided,
                    expected_milli=round(past.expected * 1000),
                    happened=past.happened,
                    checked_at=now,
                )
            )
    ForecastCheck.objects.filter(body_code="").delete()
    ForecastCheck.objects.bulk_create(rows)
    return len(rows)
