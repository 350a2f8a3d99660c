"""A made-up history of facts: whole chains of subjects that are new, sealed as published ones are. For load tests and
demonstrations only: nobody reacts to it, for it says that it happened long ago."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from django.db import connection, transaction

from zhengwu.kernel.events.bulk import MadeUp, copy_chains
from zhengwu.kernel.events.fact import Actor, Fact

Told = tuple[Fact, Actor, dt.datetime]


def write_history(chains: Iterable[Sequence[Told]]) -> int:
    """Append these chains, each of one subject that has none yet, oldest first. The caller's transaction must be open.

    Returns:
        How many events were written.
    """
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("a history is written whole or not at all")
    return copy_chains((chain[0][0].subject, [_made_up(*told) for told in chain]) for chain in chains if chain)


def _made_up(fact: Fact, by: Actor, at: dt.datetime) -> MadeUp:
    return MadeUp(fact.type_name(), at, by, fact.payload(), fact.version)
