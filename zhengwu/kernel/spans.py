"""Traces (OpenTelemetry): where time goes, across processes. Nothing here knows OpenTelemetry; `site/traces.py` brings it when it
is switched on, and while it is not, a span costs one look at a variable.

Attributes are numbers and kinds, as in the log: no personal data.
"""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from typing import Any, Final, Protocol


class Tracer(Protocol):
    """Who writes spans down."""

    def span(self, name: str, *, kind: str, parent: str, facts: dict[str, Any]) -> AbstractContextManager[Any]:
        """A span around a block, below `parent` (a W3C `traceparent`) or the one under way. What is raised is noted by class."""

    def note(self, name: str, facts: dict[str, Any]) -> None:
        """Something that happened within the span under way."""

    def set(self, facts: dict[str, Any], *, failed: bool, name: str) -> None:
        """What is known of the span under way only now."""

    def under_way(self) -> str:
        """The `traceparent` of the span under way, "" when there is none."""


_NOTHING: Final = nullcontext()
_tracer: Tracer | None = None


def trace_with(tracer: Tracer | None) -> None:
    """Write spans down there from now on; None stops it."""
    global _tracer  # noqa: PLW0603  one a process, set when it starts
    _tracer = tracer


def tracing() -> bool:
    """Whether spans are written down."""
    return _tracer is not None


def span(name: str, *, kind: str = "internal", parent: str = "", **facts: Any) -> AbstractContextManager[Any]:
    """A span around a block. `kind`: internal, server or consumer."""
    return _NOTHING if _tracer is None else _tracer.span(name, kind=kind, parent=parent, facts=facts)


def note(name: str, **facts: Any) -> None:
    """Something that happened within the span under way: a fact was published."""
    if _tracer is not None:
        _tracer.note(name, facts)


def complete_span(*, name: str = "", failed: bool = False, **facts: Any) -> None:
    """What is known of the span under way only now: its better name, a status."""
    if _tracer is not None:
        _tracer.set(facts, failed=failed, name=name)


def trace_under_way() -> str:
    """The W3C `traceparent` of the span under way, "" when nothing is traced."""
    return "" if _tracer is None else _tracer.under_way()
