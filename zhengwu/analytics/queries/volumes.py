"""How much was handled, how fast, and how well: sums over the tally of days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any

from django.db.models import Count, Sum
from django.db.models.functions import TruncMonth

from zhengwu.analytics.models import CaseLife, DayTally, HourTally, Position, ShareTally
from zhengwu.analytics.queries.scope import Scope
from zhengwu.analytics.rules.contribution import DAY_MEASURES, SHARE_STEPS


@dataclass(frozen=True, slots=True, kw_only=True)
class Volume:
    """Counts of a period; see `DayTally`."""

    submitted: int = 0
    received: int = 0
    accepted: int = 0
    decided: int = 0
    on_time: int = 0
    rejected: int = 0
    closed: int = 0
    same_day: int = 0
    early: int = 0
    withdrawn: int = 0
    not_accepted: int = 0
    terminated: int = 0
    corrected: int = 0
    returned: int = 0
    extended: int = 0
    paused: int = 0
    elapsed_days: int = 0
    promised_days: int = 0
    measured: int = 0

    @property
    def late(self) -> int:
        """Decided after the promised day."""
        return self.decided - self.on_time

    @property
    def on_time_share(self) -> float | None:
        """0 to 1; None when nothing was decided."""
        return self.on_time / self.decided if self.decided else None

    @property
    def rework(self) -> int:
        """Corrections asked for and returns: back to somebody who had done their part."""
        return self.corrected + self.returned

    @property
    def rework_share(self) -> float | None:
        """Rework for each case received, 0 to 1 and above; None when none was received."""
        return self.rework / self.received if self.received else None

    @property
    def used_share(self) -> float | None:
        """Days used against days promised, over all decisions that have both; None of none."""
        return self.elapsed_days / self.promised_days if self.promised_days else None

    @property
    def average_days(self) -> float | None:
        """Counted days to a decision."""
        return self.elapsed_days / self.measured if self.measured else None


_SUMS = {name: Sum(name, default=0) for name in DAY_MEASURES}
assert tuple(field.name for field in fields(Volume)) == DAY_MEASURES


def volume(scope: Scope) -> Volume:
    """The sums of the whole period. One SQL statement."""
    return Volume(**DayTally.objects.filter(scope.days).aggregate(**_SUMS))


def sum_of(volumes: Iterable[Volume]) -> Volume:
    """Several spans as one."""
    several = list(volumes)
    return Volume(**{name: sum(getattr(v, name) for v in several) for name in DAY_MEASURES})


def _by(scope: Scope, *names: str) -> list[tuple[tuple[object, ...], Volume]]:
    rows = DayTally.objects.filter(scope.days).values(*names).annotate(**_SUMS).order_by(*names)
    return [(tuple(row.pop(name) for name in names), Volume(**row)) for row in rows]


def by_day(scope: Scope) -> dict[dt.date, Volume]:
    """Day by day; days on which nothing happened are not there."""
    return {day: found for (day,), found in _by(scope, "day_date")}  # type: ignore[misc]  # a date, by its column


def _volume(row: Mapping[str, Any]) -> Volume:
    return Volume(**{name: row[name] for name in DAY_MEASURES})


def by_month(scope: Scope) -> dict[dt.date, Volume]:
    """Month by month."""
    rows = (
        DayTally.objects.filter(scope.days)
        .annotate(month=TruncMonth("day_date"))
        .values("month")
        .annotate(**_SUMS)
        .order_by("month")
    )
    return {row["month"]: _volume(row) for row in rows}


def by_body(scope: Scope) -> dict[str, Volume]:
    """Body by body."""
    return {str(code): found for (code,), found in _by(scope, "body_code")}


def by_item(scope: Scope) -> dict[str, Volume]:
    """Item by item."""
    return {str(code): found for (code,), found in _by(scope, "task_code")}


def by_channel(scope: Scope) -> dict[str, Volume]:
    """By where applications were handed in."""
    return {str(source): found for (source,), found in _by(scope, "source")}


def channels_by_month(scope: Scope) -> dict[dt.date, Mapping[str, int]]:
    """Applications by month and channel, to see people move from one to the other (渠道迁移)."""
    rows = (
        DayTally.objects.filter(scope.days)
        .annotate(month=TruncMonth("day_date"))
        .values("month", "source")
        .annotate(n=Sum("submitted"))
        .order_by("month", "source")
    )
    found: dict[dt.date, dict[str, int]] = {}
    for row in rows:
        found.setdefault(row["month"], {})[row["source"]] = row["n"]
    return dict(found)


def hours(scope: Scope) -> dict[tuple[int, int], int]:
    """(weekday, hour) → applications handed in."""
    rows = HourTally.objects.filter(scope.months).values_list("weekday", "hour").annotate(n=Sum("n"))
    return {(weekday, hour): n for weekday, hour, n in rows}


def hours_by_item(scope: Scope, *, most: int = 12) -> list[tuple[str, dict[int, int]]]:
    """The items most applied for, each with its applications by hour."""
    rows = HourTally.objects.filter(scope.months).values_list("task_code", "hour").annotate(n=Sum("n"))
    return _most(rows, most)


def hours_by_body(scope: Scope, *, most: int = 20) -> list[tuple[str, dict[int, int]]]:
    """The bodies most applied to, each with its applications by hour."""
    rows = HourTally.objects.filter(scope.months).values_list("body_code", "hour").annotate(n=Sum("n"))
    return _most(rows, most)


def _most(rows: object, most: int) -> list[tuple[str, dict[int, int]]]:
    found: dict[str, dict[int, int]] = {}
    for name, hour, n in rows:  # type: ignore[attr-defined]  # rows of a queryset
        found.setdefault(name, {})[hour] = n
    return sorted(found.items(), key=lambda one: (-sum(one[1].values()), one[0]))[:most]


#: How much of the promise was used, as people say it: at most so many steps of five per cent.
SHARE_BANDS = (0, SHARE_STEPS // 4, SHARE_STEPS // 2, SHARE_STEPS * 3 // 4, SHARE_STEPS)


def shares(scope: Scope) -> list[int]:
    """Decisions by how much of the promise they used: none, up to a quarter, a half, three quarters, all, and more than all."""
    found = [0] * (len(SHARE_BANDS) + 1)
    for share, n in ShareTally.objects.filter(scope.months).values_list("share").annotate(n=Sum("n")):
        found[next((place for place, most in enumerate(SHARE_BANDS) if share <= most), len(SHARE_BANDS))] += n
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class UnderWay:
    """What is not decided now: how many, how many of them past the promised day, how many stand still."""

    undecided: int
    overdue: int
    paused: int


def under_way(scope: Scope, *, today: dt.date) -> UnderWay:
    """The accepted cases nobody has decided. One SQL statement over its own index."""
    found = CaseLife.objects.filter(scope.where, decided_at=None, end="", accept_date__isnull=False)
    rows = found.values_list("paused").annotate(n=Count("pk")).order_by()
    by_pause = dict(rows)
    overdue = found.filter(paused=False, due_date__lt=today).count()
    return UnderWay(undecided=sum(by_pause.values()), overdue=overdue, paused=by_pause.get(True, 0))


def item_names(task_codes: set[str]) -> dict[str, str]:
    """What items are called, by the latest case of each that the analysis knows."""
    rows = (
        CaseLife.objects.filter(task_code__in=task_codes)
        .order_by("task_code", "-decided_at")
        .distinct("task_code")
        .values_list("task_code", "item_name")
    )
    return dict(rows)


def read_at() -> dt.datetime | None:
    """When the log was last read into the figures; None before the first time."""
    return Position.objects.values_list("read_at", flat=True).first()
