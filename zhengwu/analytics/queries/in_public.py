"""公开透明: what everybody may know, body by body. Small numbers are protected: below five nothing is said."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Count, Q

from zhengwu.analytics.queries.scope import Period, Scope
from zhengwu.analytics.queries.volumes import by_body, by_month, hours
from zhengwu.kernel.public import SHANGHAI
from zhengwu.organisations.public import Body
from zhengwu.ratings.public import BAD, Rating

#: Fewer people than this could be told apart by who knows them.
FEWEST = 5


def shown(n: int) -> int | None:
    """The number itself, 0 too; None for one to four, which could point at somebody."""
    return n if n == 0 or n >= FEWEST else None


def shown_share(part: int, whole: int) -> float | None:
    """A share of what a body did, to a thousandth; None below five."""
    return round(part / whole, 3) if whole >= FEWEST else None


def shown_opinion(part: int, whole: int) -> float | None:
    """A share of what people said: only when neither side is a handful who could be told apart, not even by whom they rated."""
    if 0 < part < FEWEST or 0 < whole - part < FEWEST:
        return None
    return shown_share(part, whole)


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicFigures:
    """One body (or all) over a period. None: too few to be said."""

    body_code: str
    body_name: str
    received: int | None
    decided: int | None
    on_time_share: float | None
    average_days: float | None
    closed: int | None
    rated: int | None
    satisfied_share: float | None


def public_bodies(period: Period) -> list[PublicFigures]:
    """Every body that had anything to do in the period, by name; in four SQL statements."""
    found = by_body(Scope(period=period))
    ratings = _ratings(period)
    names = dict(Body.objects.filter(code__in={*found, *ratings}).values_list("code", "name"))
    rows = []
    for code, name in sorted(names.items(), key=lambda one: one[1]):
        v = found.get(code)
        rated, satisfied = ratings.get(code, (0, 0))
        rows.append(
            PublicFigures(
                body_code=code,
                body_name=name,
                received=shown(v.received) if v else 0,
                decided=shown(v.decided) if v else 0,
                on_time_share=shown_share(v.on_time, v.decided) if v else None,
                average_days=round(v.average_days, 1)
                if v and v.average_days is not None and v.measured >= FEWEST
                else None,
                closed=shown(v.closed) if v else 0,
                rated=shown(rated),
                satisfied_share=shown_opinion(satisfied, rated),
            )
        )
    return rows


def _ratings(period: Period) -> Mapping[str, tuple[int, int]]:
    start, end = (dt.datetime.combine(day, dt.time(), SHANGHAI) for day in (period.first_date, period.after_date))
    rows = (
        Rating.objects.filter(rated_at__gte=start, rated_at__lt=end)
        .values_list("body_code")
        .annotate(n=Count("pk"), good=Count("pk", filter=~Q(grade__in=BAD)))
    )
    found: dict[str, tuple[int, int]] = defaultdict(lambda: (0, 0))
    for code, n, good in rows:
        found[code] = (n, good)
    return dict(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicMonth:
    """A month of the whole platform; None: too few to be said."""

    month_date: dt.date
    received: int | None
    decided: int | None
    closed: int | None
    on_time_share: float | None


def public_months(period: Period) -> list[PublicMonth]:
    """Month by month, oldest first."""
    return [
        PublicMonth(
            month_date=month,
            received=shown(v.received),
            decided=shown(v.decided),
            closed=shown(v.closed),
            on_time_share=shown_share(v.on_time, v.decided),
        )
        for month, v in by_month(Scope(period=period)).items()
    ]


def public_hours(period: Period) -> dict[int, int]:
    """Applications by the hour in which they came in, hours of a handful left out."""
    by_hour: dict[int, int] = defaultdict(int)
    for (_weekday, hour), n in hours(Scope(period=period)).items():
        by_hour[hour] += n
    return {hour: n for hour, n in by_hour.items() if n >= FEWEST}
