"""Reads of the event log."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from zhengwu.kernel.models import StoredEvent

#: The newest of each type by the index on type and id, then the newest of these: a rare type in a long log costs no more.
_NEWEST_OF = """
    SELECT one.* FROM unnest(%(types)s::text[]) AS wanted(type)
    CROSS JOIN LATERAL (
        SELECT * FROM event e
        WHERE e.type = wanted.type AND e.actor = ANY(%(actors)s) AND e.id < %(before)s
          AND e.at >= %(since)s AND e.at < %(until)s
        ORDER BY e.id DESC LIMIT %(limit)s) one
    ORDER BY one.id DESC LIMIT %(limit)s
"""
_BEYOND = 2**63 - 1


def events_of(subject: str) -> list[StoredEvent]:
    """The chain of a subject, oldest first."""
    return list(StoredEvent.objects.filter(subject=subject).order_by("seq"))


def newest_events(
    *,
    types: Collection[str],
    actors: Collection[str],
    since: dt.datetime,
    until: dt.datetime,
    before: int | None = None,
    limit: int = 50,
) -> list[StoredEvent]:
    """The newest events of some types by some actors, newest first: one SQL statement.

    Args:
        actors: their refs, such as `account:12`.
        before: only events with a smaller id: where the page before this one ended.
    """
    values = {
        "types": sorted(types),
        "actors": sorted(actors),
        "since": since,
        "until": until,
        "before": _BEYOND if before is None else before,
        "limit": limit,
    }
    return list(StoredEvent.objects.raw(_NEWEST_OF, values))


def events_by(actor: str, *, since: dt.datetime, until: dt.datetime, limit: int = 500) -> list[StoredEvent]:
    """Whatever an actor did between two instants, newest first: the log is read by its index on time, so keep them close."""
    between = StoredEvent.objects.filter(at__gte=since, at__lt=until, actor=actor)
    return list(between.order_by("-at", "-id")[:limit])
