"""From signs to words: how each part of the platform is. No clock, no database."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass, field
from enum import StrEnum

from zhengwu.kernel.public import SILENT_FOR
from zhengwu.notices.public import Part

#: What waits longer than this is slow; people notice later.
SLOW_BACKGROUND = dt.timedelta(minutes=5)
SLOW_NOTICES = dt.timedelta(minutes=15)
#: The database took so long for a question that asks nothing: pages are slow.
SLOW_ANSWER_SECONDS = 0.5


class How(StrEnum):
    """How a part is, from best to worst."""

    WORKING = "working"
    SLOW = "slow"
    CARED_FOR = "cared_for"
    AWAY = "away"


_ORDER = list(How)


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """What was seen. Instants are None where there is nothing to see.

    `away_since`: the database has not answered since. `maintained_since`: the operator has put up the notice. `beat_at`: the
    worker's last sign of life. `message_since`, `notice_since`: since when the oldest thing that is due has been waiting.
    `notes`: parts an administrator has written about, and since when.
    """

    now: dt.datetime
    away_since: dt.datetime | None = None
    maintained_since: dt.datetime | None = None
    answer_seconds: float = 0.0
    beat_at: dt.datetime | None = None
    message_since: dt.datetime | None = None
    notice_since: dt.datetime | None = None
    notes: Collection[tuple[Part, dt.datetime]] = field(default=())


@dataclass(frozen=True, slots=True)
class Standing:
    """How one part is, and since when; None where nobody knows or nothing is wrong."""

    part: Part
    how: How
    since: dt.datetime | None = None


def reckon(signs: Signs) -> tuple[Standing, ...]:
    """Every part, in the order people ask for them."""
    return tuple(_standing(part, signs) for part in Part)


def worst(standings: Collection[Standing]) -> How:
    """How the platform is as a whole."""
    return max((s.how for s in standings), key=_ORDER.index, default=How.WORKING)


def _standing(part: Part, signs: Signs) -> Standing:
    if signs.maintained_since is not None:
        return Standing(part, How.CARED_FOR, signs.maintained_since)
    if signs.away_since is not None:
        return Standing(part, How.AWAY, signs.away_since)
    seen = _background(part, signs) if part in {Part.NOTICES, Part.BACKGROUND} else _foreground(part, signs)
    noted = [since for noted_part, since in signs.notes if noted_part is part]
    if noted and seen.how is not How.AWAY:
        return Standing(part, How.CARED_FOR, min(noted))
    return seen


def _foreground(part: Part, signs: Signs) -> Standing:
    return Standing(part, How.SLOW if signs.answer_seconds > SLOW_ANSWER_SECONDS else How.WORKING)


def _background(part: Part, signs: Signs) -> Standing:
    if signs.beat_at is None or signs.now - signs.beat_at > SILENT_FOR:
        return Standing(part, How.AWAY, signs.beat_at)
    since, bearable = (
        (signs.notice_since, SLOW_NOTICES) if part is Part.NOTICES else (signs.message_since, SLOW_BACKGROUND)
    )
    if since is not None and signs.now - since > bearable:
        return Standing(part, How.SLOW, since)
    return Standing(part, How.WORKING)
