"""Chains by the ten thousand, for made-up data: sealed as `publish` seals them; nobody reacts. Never for what happened."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from django.db import connection

from zhengwu.kernel.copying import copy_rows
from zhengwu.kernel.events.chain import GENESIS
from zhengwu.kernel.events.fact import Actor, canonical
from zhengwu.kernel.events.parts import make_parts
from zhengwu.kernel.models import ChainHead, StoredEvent
from zhengwu.kernel.secrets import keyed_digest

_COLUMNS = ("subject", "seq", "type", "version", "at", "actor", "actor_name", "data", "prev_hash", "hash")
_SPELLED: Final = json.JSONEncoder(ensure_ascii=False)


class MadeUp(NamedTuple):
    """One event of a new chain. `data`: plain JSON values, as a fact's payload."""

    type: str
    at: dt.datetime
    by: Actor
    data: Mapping[str, Any]
    version: int = 1


def copy_chains(chains: Iterable[tuple[str, Sequence[MadeUp]]]) -> int:
    """Write whole new chains in one transaction of the caller's; how many events. Subjects that have a chain already are refused by
    the database."""
    make_parts()  # no worker need be running while data is made up
    with connection.cursor() as cursor:
        cursor.execute("SELECT event_mark()")
    heads: list[tuple[str, int, str]] = []
    written = 0

    def rows() -> Iterator[tuple[Any, ...]]:
        nonlocal written
        for subject, events in chains:
            before, seq = GENESIS, 0
            for seq, event in enumerate(events, start=1):
                data = canonical(event.data)
                digest = keyed_digest("event-chain", _sealed(subject, seq, event, data, before))
                yield (
                    subject,
                    seq,
                    event.type,
                    event.version,
                    event.at,
                    event.by.ref,
                    event.by.name,
                    data,
                    before,
                    digest,
                )
                before = digest
            heads.append((subject, seq, before))
            written += seq

    copy_rows(StoredEvent, _COLUMNS, rows())
    copy_rows(ChainHead, ("subject", "seq", "hash"), heads)
    return written


def _sealed(subject: str, seq: int, event: MadeUp, data: str, before: str) -> str:
    """What `chain.event_hash` seals, spelled by hand: the keys in their order, the data once for the seal and for the table."""
    say = _SPELLED.encode
    return (
        f'{{"actor":{say(event.by.ref)},"actor_name":{say(event.by.name)},'
        f'"at":"{event.at.astimezone(dt.UTC).isoformat()}","data":{data},"prev":"{before}","seq":{seq},'
        f'"subject":{say(subject)},"type":"{event.type}","version":{event.version}}}'
    )
