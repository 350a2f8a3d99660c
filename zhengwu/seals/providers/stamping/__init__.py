"""时间戳: who says when a file was sealed: the RFC 3161 service at `SEAL_TIME_STAMPS`; without one the demonstration."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import TYPE_CHECKING

from django.conf import settings

from zhengwu.seals.providers.signing.demo import demo_stamper

if TYPE_CHECKING:
    from pyhanko.sign.timestamps import TimeStamper

_SECONDS = 5


@contextmanager
def stamper(*, at: dt.datetime) -> Iterator[TimeStamper]:
    """Who stamps. A service looks at a clock of its own; the demonstration's is told the time."""
    if settings.SEAL_TIME_STAMPS:
        yield _by_http(settings.SEAL_TIME_STAMPS)
        return
    from zhengwu.seals.providers.stamping.demo import clock_shows

    with clock_shows(at):
        yield demo_stamper()


@lru_cache(maxsize=4)
def _by_http(address: str) -> TimeStamper:
    from zhengwu.seals.providers.stamping.http import HttpStamper

    return HttpStamper(address, seconds=_SECONDS)
