"""Sweeps: the same verb on many cases, where one that fails must not keep the others waiting."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import structlog

log = structlog.get_logger(__name__)


def each(numbers: Iterable[str], verb: Callable[[str], bool]) -> int:
    """Do the verb on every case, each in its own transaction; how many it changed. A failure is logged and comes again with
    the next sweep."""
    changed = 0
    for project_no in numbers:
        try:
            changed += verb(project_no)
        except Exception:
            log.exception("cases.sweep_failed", project_no=project_no, verb=getattr(verb, "__name__", ""))
    return changed
