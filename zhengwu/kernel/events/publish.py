"""Append a fact to its subject's chain, and let everyone concerned know."""

from __future__ import annotations

import datetime as dt
import json

from django.db import connection, transaction

from zhengwu.kernel.doing import cause
from zhengwu.kernel.events.chain import GENESIS, event_hash
from zhengwu.kernel.events.fact import Actor, Fact
from zhengwu.kernel.events.handlers import handlers_of
from zhengwu.kernel.models import StoredEvent
from zhengwu.kernel.spans import note

_LOCK_HEAD = """
    INSERT INTO event_chain_head (subject, seq, hash) VALUES (%s, 1, %s)
    ON CONFLICT (subject) DO UPDATE SET seq = event_chain_head.seq + 1
    RETURNING seq, hash, event_mark()
"""
_APPEND = """
    WITH head AS (UPDATE event_chain_head SET hash = %(hash)s WHERE subject = %(subject)s),
    appended AS (
        INSERT INTO event (subject, seq, type, version, at, actor, actor_name, data, prev_hash, hash)
        VALUES (%(subject)s, %(seq)s, %(type)s, %(version)s, %(at)s, %(actor)s, %(actor_name)s, %(data)s::jsonb,
                %(prev_hash)s, %(hash)s)
        RETURNING id
    ), waiting AS (
        INSERT INTO outbox (event_id, handler, state, attempts, next_at, last_error, cause)
        SELECT id, handler, 'waiting', 0, %(at)s, '', %(cause)s FROM appended, unnest(%(later)s::text[]) AS handler
    )
    SELECT id FROM appended
"""


class OutsideTransaction(RuntimeError):
    """A fact without its state change, or a state change without its fact, must be impossible."""


def publish(fact: Fact, *, by: Actor, at: dt.datetime) -> StoredEvent:
    """Append `fact` to the chain of its subject, inside the caller's transaction.

    Handlers registered for the fact run now, in the same transaction; those registered `later=True` get an outbox row each
    and run after commit. A handler that raises undoes the whole command.

    Raises:
        OutsideTransaction: when no transaction is open
    """
    if not connection.in_atomic_block:
        raise OutsideTransaction(f"{fact.type_name()} was published outside a transaction")
    handlers = handlers_of(type(fact))
    later = [handler.name for handler in handlers if handler.later]
    event = _append(fact, by=by, at=at, later=later)
    if later:
        _wake_the_relay_after_commit()
    for handler in handlers:
        if not handler.later:
            handler.run(event)
    return event


def _append(fact: Fact, *, by: Actor, at: dt.datetime, later: list[str]) -> StoredEvent:
    event = StoredEvent(
        subject=fact.subject,
        type=fact.type_name(),
        version=fact.version,
        at=at,
        actor=by.ref,
        actor_name=by.name,
        data=fact.payload(),
    )
    with connection.cursor() as cursor:
        cursor.execute(_LOCK_HEAD, [event.subject, GENESIS])
        event.seq, event.prev_hash, _ = cursor.fetchone()
        event.hash = event_hash(event)
        cursor.execute(
            _APPEND,
            {name: getattr(event, name) for name in ("hash", "subject", "seq", "type", "version", "at", "actor")}
            | {"actor_name": event.actor_name, "prev_hash": event.prev_hash, "data": _json(event.data), "later": later}
            | {"cause": cause() if later else ""},
        )
        event.pk = cursor.fetchone()[0]
    note(event.type, seq=event.seq)
    return event


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False)


def _wake_the_relay_after_commit() -> None:
    """One wake-up a transaction, however many facts it published."""
    if any(hook[1] is _wake_the_relay for hook in connection.run_on_commit):
        return
    transaction.on_commit(_wake_the_relay, robust=True)


def _wake_the_relay() -> None:
    from zhengwu.kernel.tasks import wake_relay

    wake_relay()
