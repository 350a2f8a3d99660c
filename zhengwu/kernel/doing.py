"""What this thread is busy with: a request, a job, a message of the outbox. Every line of the log says it (`site/logs.py`), and
what happens later because of it carries its number along (`outbox.cause`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar, Token
from dataclasses import dataclass, field
from typing import Any, Final

#: The longest cause an outbox row keeps: a number, a blank, and the W3C trace context.
CAUSE_LENGTH: Final = 150


@dataclass(slots=True)
class Doing:
    """One thing being done. `number`: that of the request that began it, "" for what the clock began.

    `facts`: what a line says of it, asked when a line is written, for most requests write none. Numbers and kinds only: no name,
    identity number or phone may stand in it.
    """

    number: str
    facts: Callable[[], Mapping[str, Any]]
    #: The W3C `traceparent` of the span under way; "" when nothing is traced.
    trace: str = field(default="")


_now: ContextVar[Doing | None] = ContextVar("doing", default=None)


def begin_doing(what: Doing) -> Token[Doing | None]:
    """From now on this thread is busy with it, until `end_doing`."""
    return _now.set(what)


def end_doing(token: Token[Doing | None]) -> None:
    """Back to what it was busy with before."""
    _now.reset(token)


@contextmanager
def doing(number: str, trace: str = "", **facts: Any) -> Iterator[None]:
    """Inside this block the thread is busy with this; what it was busy with before is told too."""
    before = _now.get()
    told = {**(before.facts() if before else {}), **facts}
    token = _now.set(Doing(number, lambda: told, trace))
    try:
        yield
    finally:
        _now.reset(token)


def facts_now() -> dict[str, Any]:
    """What a line of the log says of what is being done: `request`, and the facts; empty when nothing is."""
    what = _now.get()
    if what is None:
        return {}
    return ({"request": what.number} if what.number else {}) | dict(what.facts())


def request_number() -> str:
    """The number of the request being answered, or of the one that caused this work; "" when there is none."""
    what = _now.get()
    return what.number if what else ""


def cause() -> str:
    """What a later reaction keeps of this moment: the number of the request, and the trace if there is one."""
    what = _now.get()
    return f"{what.number} {what.trace}".rstrip()[:CAUSE_LENGTH] if what else ""


def read_cause(kept: str) -> tuple[str, str]:
    """Number of the request and trace context of what `cause` kept."""
    number, _, trace = kept.partition(" ")
    return number, trace
