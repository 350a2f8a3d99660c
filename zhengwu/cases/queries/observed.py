"""实际用时: how long an item really took lately, so that the promise has a witness."""

from __future__ import annotations

import datetime as dt

from django.db import connection

#: Days looked back, cases below which a figure would be gossip, and the share of people it speaks for.
WINDOW_DAYS = 30
ENOUGH_CASES = 20
SHARE = 0.9

_OBSERVED = """
    SELECT count(*), percentile_disc(%s) WITHIN GROUP (ORDER BY elapsed_days)
    FROM cases WHERE task_code = %s AND decided_at > %s AND decided_at <= %s AND elapsed_days IS NOT NULL
"""


def observed_days(*, task_code: str, now: dt.datetime) -> int | None:
    """Counted days within which nine of ten cases of the last thirty days were decided; None below twenty cases.

    One SQL statement over an index; the unit is that of the item's promise.
    """
    with connection.cursor() as cursor:
        cursor.execute(_OBSERVED, [SHARE, task_code, now - dt.timedelta(days=WINDOW_DAYS), now])
        count, days = cursor.fetchone()
    return int(days) if count >= ENOUGH_CASES else None
