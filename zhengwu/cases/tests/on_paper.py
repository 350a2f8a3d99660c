"""One case as a clerk would keep it on paper, for the random lives."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass
class Expected:
    """One case as a clerk would keep it on paper."""

    state: str = "submitted"
    received: dt.date | None = None
    accepted: dt.date | None = None
    decided: dt.date | None = None
    deadline: dt.date | None = None
    paused: list[tuple[dt.date, dt.date | None]] = field(default_factory=list)
    extended: int = 0
    reviewed: bool = False
    granted: bool = False
    refused: bool = False
    notified: bool = False
    sent: bool = False
    owed: bool = False
    happened: int = 0


@dataclass(frozen=True)
class Attempt:
    """What one verb needs, and whether it ought to work now."""

    do: Callable[[], object]
    allowed: bool
    then: Callable[[], None]
