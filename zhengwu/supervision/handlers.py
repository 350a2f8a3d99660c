"""Reactions to events of lower rooms: they only wake the follower, which reads the log itself (`operations.follow`).

One handler for every fact of a room that is supervised, whatever the rules name today: a rule edited to look at another event finds
it at once. What nobody was woken for, the sweep of the minute finds.
"""

from __future__ import annotations

from collections.abc import Iterator

from django.db import connection, transaction

from zhengwu.kernel.public import Fact, StoredEvent, reacts

#: Rooms whose facts rules look at; `payment` and `exchange` are heard from the day they exist.
SUPERVISED = frozenset({"cases", "flows", "ratings", "payment", "exchange"})


def _facts(base: type[Fact]) -> Iterator[type[Fact]]:
    for fact in base.__subclasses__():
        if fact.__module__.split(".")[1] in SUPERVISED and not fact.__subclasses__():
            yield fact
        yield from _facts(fact)


def _wakes(fact: type[Fact]) -> None:
    def wake(event: StoredEvent) -> None:
        if not any(hook[1] is _wake_the_follower for hook in connection.run_on_commit):
            transaction.on_commit(_wake_the_follower, robust=True)

    wake.__name__ = f"look_at_{fact.__module__.split('.')[1]}_{fact.__name__}"
    wake.__module__ = __name__
    reacts(fact)(wake)


def _wake_the_follower() -> None:
    from zhengwu.supervision.tasks import wake_follower

    wake_follower()


for _fact in sorted(set(_facts(Fact)), key=lambda fact: fact.type_name()):
    _wakes(_fact)
