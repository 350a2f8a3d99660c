"""All figures of `/metrics` in one answer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from threading import Lock
from time import monotonic
from typing import Any, Final

from django.conf import settings
from django.db import DatabaseError, InterfaceError, connection, transaction
from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from zhengwu.doors.ops.figures.asked import ASKED, COUNTED, COUNTED_UP_TO_BYTES, ESTIMATE
from zhengwu.doors.ops.figures.machine import of_disk, of_processes
from zhengwu.doors.ops.figures.today import SinceMidnight, midnight
from zhengwu.doors.ops.seen.counting import counts, processes
from zhengwu.doors.ui.reachable import DatabaseAway, must_be_reachable
from zhengwu.kernel.public import current_time, local_date

#: Whoever asks more often gets the same answer of the database again.
KEPT_SECONDS: Final = 5.0
#: A figure that takes longer is left out rather than waited for.
_LONGEST = "3s"
#: Only ever grows until the server starts anew.
_COUNTERS = frozenset({"database_deadlocks"})

_since_midnight = SinceMidnight()


def of_database(*, now: dt.datetime) -> list[Metric]:
    """What the database knows. When it is away, only that it is.

    One transaction, read-only, and no statement longer than three seconds: watching must not be a load of its own.
    """
    try:
        must_be_reachable()
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SELECT set_config('statement_timeout', %s, true)", [_LONGEST])
            return [*_asked(cursor, now=now), GaugeMetricFamily("zhengwu_database_up", "数据库有回答", value=1)]
    except (DatabaseAway, DatabaseError, InterfaceError):
        return [GaugeMetricFamily("zhengwu_database_up", "数据库有回答", value=0)]


def _asked(cursor: Any, *, now: dt.datetime) -> Iterator[Metric]:
    today = local_date(now)
    facts = {"today": today, "midnight": midnight(today), "now": now}
    for name, (help_text, table) in COUNTED.items():
        yield GaugeMetricFamily(f"zhengwu_{name}", help_text, value=_counted(cursor, table))
    for asked in ASKED:
        family = CounterMetricFamily if asked.name in _COUNTERS else GaugeMetricFamily
        metric = family(f"zhengwu_{asked.name}", asked.help, labels=asked.labels)
        cursor.execute(asked.statement, facts)
        for *labels, value in cursor.fetchall():
            metric.add_metric([str(label) for label in labels], float(value))
        yield metric
    happened = GaugeMetricFamily("zhengwu_today", "今天发生的事，按种类", labels=["what"])
    for what, many in _since_midnight.read(today=today).items():
        happened.add_metric([what], many)
    yield happened


def _counted(cursor: Any, table: str) -> float:
    """How many rows: counted while the table is small, PostgreSQL's estimate beyond."""
    cursor.execute(ESTIMATE, {"table": table})
    size, estimate = cursor.fetchone()
    if size > COUNTED_UP_TO_BYTES:
        return float(estimate)
    cursor.execute(f"SELECT count(*) FROM {table}")  # noqa: S608  a name of our own list
    return float(cursor.fetchone()[0])


class _Kept:
    """The last answer of the database, for a few seconds."""

    def __init__(self) -> None:
        self._lock, self._until, self._metrics = Lock(), 0.0, list[Metric]()

    def read(self) -> list[Metric]:
        with self._lock:
            if monotonic() >= self._until:
                self._metrics = of_database(now=current_time())
                self._until = monotonic() + (0 if settings.TESTING else KEPT_SECONDS)
            return self._metrics


_kept = _Kept()


class _Everything(Collector):
    """Database, processes and disk, asked when somebody reads."""

    def collect(self) -> Iterator[Metric]:
        yield from _kept.read()
        yield from of_processes(processes())
        yield from of_disk(Path(settings.MEDIA_ROOT))


def everything() -> bytes:
    """The whole answer, as Prometheus reads it."""
    registry = CollectorRegistry()
    registry.register(_Everything())
    registry.register(counts())
    return generate_latest(registry)
