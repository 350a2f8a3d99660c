"""The same for what is answered before any chain (`api_v1/public/verify_at_once.py`): number, count, line; a few microseconds."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from time import perf_counter
from typing import Any

from zhengwu.doors.ops.seen.counting import count
from zhengwu.doors.ops.seen.middleware import ANSWERED, HEADER, lines, say
from zhengwu.doors.ops.seen.numbers import Numbers
from zhengwu.doors.ops.seen.statements import begin_counting, counted

Wsgi = Callable[[dict[str, Any], Any], Iterable[bytes]]
_DOOR = "api-v1:verify_code"
_OK = 200


class SeenAtOnce:
    """Around an application that answers some requests itself, with 200, and leaves the others to a chain."""

    def __init__(self, inner: Wsgi) -> None:
        self._inner = inner
        self._numbers = Numbers()

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        """One request."""
        logged = lines.isEnabledFor(logging.INFO)
        if logged:
            begin_counting()
        number = ""
        began = perf_counter()

        def start(status: str, headers: list[tuple[str, str]], *rest: Any) -> Any:
            nonlocal number
            if ANSWERED not in environ:
                number = self._numbers.number(environ.get("HTTP_X_REQUEST_ID"))
                headers.append((HEADER, number))
            return start_response(status, headers, *rest)

        answer = self._inner(environ, start)
        if number:
            seconds = perf_counter() - began
            count("api_v1", environ["REQUEST_METHOD"], _OK, seconds)
            if logged:
                statements, waited = counted()
                told = {"request": number, "door": _DOOR, "method": environ["REQUEST_METHOD"], "status": _OK}
                say(told | {"ms": round(seconds * 1000, 2), "sql": statements, "sql_ms": round(waited * 1000, 2)})
        return answer
