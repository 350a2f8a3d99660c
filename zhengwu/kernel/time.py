"""The one place that reads the clock. Everywhere else `now` is a parameter.

Instants are aware and in UTC; days are the days of Shanghai (中国标准时间).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from zoneinfo import ZoneInfo

SHANGHAI = ZoneInfo("Asia/Shanghai")

_pinned: ContextVar[dt.datetime | None] = ContextVar("pinned_time", default=None)


def _system() -> dt.datetime:
    return dt.datetime.now(dt.UTC)  # noqa: TID251  the time source itself


_clock: list[Callable[[], dt.datetime]] = [_system]


def current_time() -> dt.datetime:
    """The instant it is. Only doors, jobs and commands call this; they pass it down as `now`."""
    return _pinned.get() or _clock[0]()


def use_clock(clock: Callable[[], dt.datetime] | None) -> None:
    """From now on this process believes another clock (`None`: its own again). For drills: clocks of real machines jump."""
    _clock[0] = clock or _system


def local_date(instant: dt.datetime) -> dt.date:
    """The day in Shanghai on which this instant falls."""
    if instant.tzinfo is None:
        raise ValueError("an instant needs a time zone")
    return instant.astimezone(SHANGHAI).date()


@contextmanager
def pinned_time(instant: dt.datetime) -> Iterator[None]:
    """Inside this block it is `instant`: for tests and for telling a story in order."""
    token = _pinned.set(instant)
    try:
        yield
    finally:
        _pinned.reset(token)
