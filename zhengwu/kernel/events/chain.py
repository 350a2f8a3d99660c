"""The hash chain: each event seals itself and the one before it, under a key the database does not hold."""

from __future__ import annotations

import datetime as dt

from zhengwu.kernel.events.fact import canonical
from zhengwu.kernel.models import StoredEvent
from zhengwu.kernel.secrets import keyed_digest

#: What the first event of a chain names as the hash before it.
GENESIS = "0" * 64


def event_hash(event: StoredEvent) -> str:
    """The keyed digest over everything the event says and over the hash before it."""
    return keyed_digest(
        "event-chain",
        canonical(
            {
                "subject": event.subject,
                "seq": event.seq,
                "type": event.type,
                "version": event.version,
                "at": event.at.astimezone(dt.UTC).isoformat(),
                "actor": event.actor,
                "actor_name": event.actor_name,
                "data": event.data,
                "prev": event.prev_hash,
            }
        ),
    )
