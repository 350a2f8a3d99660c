"""How many SQL statements a request sends, and how long it waits for them. Counted where Django sends them."""

from __future__ import annotations

from threading import local
from time import perf_counter
from typing import Any

from django.db import connection


class _Sent(local):
    """Of this thread, since `begin_counting`."""

    n = 0
    seconds = 0.0


_sent = _Sent()


def _counted(execute: Any, sql: Any, params: Any, many: bool, context: Any) -> Any:
    began = perf_counter()
    try:
        return execute(sql, params, many, context)
    finally:
        _sent.n += 1
        _sent.seconds += perf_counter() - began


def begin_counting() -> None:
    """From nought."""
    wrappers = connection.execute_wrappers
    if _counted not in wrappers:
        wrappers.insert(0, _counted)  # first: whoever measures for a while takes the last one away again
    _sent.n, _sent.seconds = 0, 0.0


def counted() -> tuple[int, float]:
    """Statements, and the seconds they took."""
    return _sent.n, _sent.seconds
