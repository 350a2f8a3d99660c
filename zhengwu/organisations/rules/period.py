"""Half-open periods of days: from <= d < to; without an end they last."""

from __future__ import annotations

import datetime as dt


def includes(day: dt.date, *, start: dt.date | None, end: dt.date | None) -> bool:
    """Whether a day lies in the period."""
    return (start is None or start <= day) and (end is None or day < end)


def overlap(one: tuple[dt.date, dt.date | None], other: tuple[dt.date, dt.date | None]) -> bool:
    """Whether two periods share a day. An empty one shares none."""
    (a_from, a_to), (b_from, b_to) = one, other
    empty = (a_to is not None and a_to <= a_from) or (b_to is not None and b_to <= b_from)
    return not empty and (b_to is None or a_from < b_to) and (a_to is None or b_from < a_to)
