"""The log as it is written, for tests that read it: real formatters, every logger, caught as JSON."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from zhengwu.doors.ops.seen.middleware import lines
from zhengwu.site.logs import RequestLine, formatter


class Caught:
    """What was written so far."""

    def __init__(self) -> None:
        self.stream = io.StringIO()

    @property
    def text(self) -> str:
        return self.stream.getvalue()

    @property
    def rows(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.text.splitlines()]

    def requests(self) -> list[dict[str, Any]]:
        return [row for row in self.rows if row["event"] == "request"]


@contextmanager
def caught(level: int = logging.INFO) -> Iterator[Caught]:
    """Inside the block every line of this process is written here too, from `level` on."""
    found = Caught()
    root = logging.getLogger()
    handlers = [(root, formatter()), (lines, RequestLine())]
    before = [(logger, logger.level) for logger, _ in handlers]
    added = []
    for logger, how in handlers:
        handler = logging.StreamHandler(found.stream)
        handler.setFormatter(how)
        logger.addHandler(handler)
        logger.setLevel(level)
        added.append((logger, handler))
    try:
        yield found
    finally:
        for logger, handler in added:
            logger.removeHandler(handler)
        for logger, old in before:
            logger.setLevel(old)
