"""How long a code sent to an address counts, how often it may be guessed, and how soon another one is sent. Pure."""

from __future__ import annotations

import datetime as dt

DIGITS = 6
LASTS = dt.timedelta(minutes=15)
MOST_TRIES = 5
NEXT_AFTER = dt.timedelta(minutes=1)


def may_ask(*, sent_at: dt.datetime | None, now: dt.datetime) -> bool:
    """Whether another code may be sent."""
    return sent_at is None or now >= sent_at + NEXT_AFTER


def still_counts(*, sent_at: dt.datetime | None, tries: int, now: dt.datetime) -> bool:
    """Whether a code may still be typed."""
    return sent_at is not None and now < sent_at + LASTS and tries < MOST_TRIES
