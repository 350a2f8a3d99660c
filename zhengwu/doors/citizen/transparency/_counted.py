"""The public figures, counted at most once a minute whoever asks."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.core.cache import cache

from zhengwu.analytics.public import Period, PublicFigures, PublicMonth, public_bodies, public_hours, public_months

KEPT_SECONDS, YEAR_MONTHS, BODY_MONTHS = 60, 12, 3
_SLOT = "citizen.transparency"


@dataclass(frozen=True, slots=True)
class Counted:
    """When it was counted, and what came out. Bodies over the last three months, months of the last twelve."""

    at: dt.datetime
    period: Period
    bodies: list[PublicFigures]
    months: list[PublicMonth]
    hours: dict[int, int]


def counted_now(*, now: dt.datetime, today: dt.date) -> Counted:
    """The figures of this minute."""
    slot = f"{_SLOT}.{today:%Y%m%d}"
    found: Counted | None = cache.get(slot)
    if found is None:
        period = Period.month(today, months=BODY_MONTHS)
        found = Counted(
            now,
            period,
            public_bodies(period),
            public_months(Period.month(today, months=YEAR_MONTHS)),
            public_hours(period),
        )
        cache.set(slot, found, KEPT_SECONDS)
    return found
