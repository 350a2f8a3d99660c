"""A made-up history: whole chains of subjects that are new, sealed as published ones are. For load tests and demonstrations only:
nobody reacts to it, for it says that it happened long ago."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator, Sequence

from django.db import connection, transaction

from zhengwu.kernel.copying import copy_rows
from zhengwu.kernel.events.chain import GENESIS, event_hash
from zhengwu.kernel.events.fact import Actor, Fact
from zhengwu.kernel.models import ChainHead, StoredEvent

Told = tuple[Fact, Actor, dt.datetime]
_COLUMNS = ("subject", "seq", "type", "version", "at", "actor", "actor_name", "data", "prev_hash", "hash")


def write_history(chains: Iterable[Sequence[Told]]) -> int:
    """Append these chains, each of one subject that has none yet, oldest first. The caller's transaction must be open.

    Returns:
        How many events were written.
    """
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("a history is written whole or not at all")
    with connection.cursor() as cursor:
        cursor.execute("SELECT event_mark()")
    sealed = [_sealed(chain) for chain in chains if chain]
    rows = [(e, json.dumps(e.data, ensure_ascii=False)) for chain in sealed for e in chain]
    copy_rows(
        StoredEvent,
        _COLUMNS,
        (
            (e.subject, e.seq, e.type, e.version, e.at, e.actor, e.actor_name, data, e.prev_hash, e.hash)
            for e, data in rows
        ),
    )
    copy_rows(ChainHead, ("subject", "seq", "hash"), ((c[-1].subject, c[-1].seq, c[-1].hash) for c in sealed))
    return len(rows)


def _sealed(chain: Sequence[Told]) -> list[StoredEvent]:
    return list(_seal_all(chain))


def _seal_all(chain: Sequence[Told]) -> Iterator[StoredEvent]:
    before = GENESIS
    for seq, (fact, by, at) in enumerate(chain, start=1):
        event = StoredEvent(
            subject=fact.subject,
            seq=seq,
            type=fact.type_name(),
            version=fact.version,
            at=at,
            actor=by.ref,
            actor_name=by.name,
            data=fact.payload(),
            prev_hash=before,
        )
        event.hash = before = event_hash(event)
        yield event
