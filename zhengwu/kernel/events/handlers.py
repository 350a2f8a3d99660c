"""The one table of who reacts to what. `zhengwu events handlers` prints it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from zhengwu.kernel.events.fact import Fact
from zhengwu.kernel.models import StoredEvent

Reaction = Callable[[StoredEvent], None]
R = TypeVar("R", bound=Reaction)


@dataclass(frozen=True, slots=True)
class Handler:
    """A reaction: `later` ones run from the outbox after commit and must bear running twice."""

    name: str
    fact: type[Fact]
    later: bool
    run: Reaction


_table: dict[type[Fact], list[Handler]] = {}
_by_name: dict[str, Handler] = {}


def reacts(fact: type[Fact], *, later: bool = False) -> Callable[[R], R]:
    """Register a function as reaction to a fact of the same or a lower room."""

    def register(reaction: R) -> R:
        name = f"{reaction.__module__.split('.')[1]}.{reaction.__name__}"
        if name in _by_name:
            raise ValueError(f"two handlers are named {name}")
        handler = Handler(name=name, fact=fact, later=later, run=reaction)
        _table.setdefault(fact, []).append(handler)
        _by_name[name] = handler
        return reaction

    return register


def handlers_of(fact: type[Fact]) -> tuple[Handler, ...]:
    """Who reacts to this fact, in the order of registration."""
    return tuple(_table.get(fact, ()))


def handler_named(name: str) -> Handler | None:
    """The handler an outbox row names; None when a newer release no longer has it."""
    return _by_name.get(name)


def handler_table() -> list[Handler]:
    """All reactions, sorted for reading."""
    return sorted(_by_name.values(), key=lambda h: (h.fact.type_name(), h.name))
