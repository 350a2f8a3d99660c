"""好差评率 of a body, an item, a window, a channel, in a period: counted in the database, from indexes alone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.db.models import Count, Q, QuerySet

from zhengwu.kernel.public import SHANGHAI
from zhengwu.ratings.models import Rating
from zhengwu.ratings.rules.grades import BAD
from zhengwu.ratings.rules.rates import Rates

_BAD = sorted(BAD)
_REAL = Q(is_default=False)
_STANDS = Q(counted=True)
_BAD_STANDS = _STANDS & Q(grade__in=_BAD)
_COUNTS: dict[str, Count] = {
    "rated": Count("is_default", filter=_REAL),
    **{f"grade_{n}": Count("is_default", filter=_STANDS & Q(grade=n)) for n in range(1, 6)},
    "defaults": Count("is_default", filter=Q(is_default=True)),
    "excluded": Count("is_default", filter=_REAL & Q(counted=False)),
    "due": Count("is_default", filter=_BAD_STANDS),
    "on_time": Count("is_default", filter=_BAD_STANDS & Q(rectified_on_time=True)),
    "named": Count("is_default", filter=_BAD_STANDS & Q(real_name=True)),
    "called": Count("is_default", filter=_BAD_STANDS & Q(real_name=True, contacted_at__isnull=False)),
    "again": Count("is_default", filter=Q(follow_grade__isnull=False)),
    "better": Count("is_default", filter=Q(follow_grade__isnull=False) & ~Q(follow_grade__in=_BAD)),
}


def rates_of(
    *,
    first: dt.date,
    last: dt.date,
    body_code: str = "",
    task_code: str = "",
    window: tuple[str, str] | None = None,
    channel: str = "",
) -> Rates:
    """The rates of what was rated from `first` to `last`, both included. Two SQL statements."""
    found = _narrowed(body_code=body_code, task_code=task_code, window=window, channel=channel)
    counted = _in_days(found, "rated_at", first, last).aggregate(**_COUNTS)
    return _rates(counted, asked=_in_days(found, "asked_at", first, last).count())


def rates_by(key: str, *, first: dt.date, last: dt.date, body_code: str = "", task_code: str = "") -> dict[str, Rates]:
    """The rates of every `body_code`, `task_code`, `channel` or window (`window`: centre/number) there is. Two SQL statements."""
    fields = ("centre_code", "window_no") if key == "window" else (key,)
    found = _narrowed(body_code=body_code, task_code=task_code, window=None, channel="")
    if key == "window":
        found = found.exclude(centre_code="")
    asked = _in_days(found, "asked_at", first, last).order_by().values(*fields).annotate(n=Count("*"))
    by_asked = {_name(row, fields): row["n"] for row in asked}
    rows = _in_days(found, "rated_at", first, last).order_by().values(*fields).annotate(**_COUNTS)
    counted = {_name(row, fields): row for row in rows}
    return {name: _rates(counted.get(name, {}), asked=by_asked.get(name, 0)) for name in sorted({*by_asked, *counted})}


def _narrowed(*, body_code: str, task_code: str, window: tuple[str, str] | None, channel: str) -> QuerySet[Rating]:
    found = Rating.objects.all()
    if body_code:
        found = found.filter(body_code=body_code)
    if task_code:
        found = found.filter(task_code=task_code)
    if window:
        found = found.filter(centre_code=window[0], window_no=window[1]).exclude(centre_code="")
    return found.filter(channel=channel) if channel else found


def _in_days(found: QuerySet[Rating], field: str, first: dt.date, last: dt.date) -> QuerySet[Rating]:
    start = dt.datetime.combine(first, dt.time(), SHANGHAI)
    end = dt.datetime.combine(last + dt.timedelta(days=1), dt.time(), SHANGHAI)
    return found.filter(**{f"{field}__gte": start, f"{field}__lt": end})


def _name(row: Mapping[str, Any], fields: tuple[str, ...]) -> str:
    return "/".join(str(row[field]) for field in fields)


def _rates(row: Mapping[str, Any], *, asked: int) -> Rates:
    one, two, three, four, five = (row.get(f"grade_{n}", 0) for n in range(1, 6))
    names = ("rated", "defaults", "excluded", "due", "on_time", "named", "called", "again", "better")
    return Rates(asked=asked, grades=(one, two, three, four, five), **{name: row.get(name, 0) for name in names})


def bad_ratings(*, first: dt.date, last: dt.date, body_code: str = "") -> QuerySet[Rating]:
    """The bad ratings that count, of a period: what points are lost for."""
    found = _narrowed(body_code=body_code, task_code="", window=None, channel="")
    return _in_days(found, "rated_at", first, last).filter(_BAD_STANDS).order_by("pk")
