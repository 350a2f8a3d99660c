"""Structured logs: one JSON object a line. What is being done is told by every line of it, and no line tells of a person: numbers
of identity cards and telephones, tokens and passwords are taken out wherever they stand (`kernel.masking`).
"""

from __future__ import annotations

import datetime as dt
import json
import logging
from collections.abc import MutableMapping
from typing import Any

import structlog
from structlog.typing import Processor, WrappedLogger

from zhengwu.kernel.pure import facts_now, hide_in

#: Written by us and by nobody else.
_OURS = frozenset({"timestamp", "level"})
_ENCODE = json.JSONEncoder(ensure_ascii=False, check_circular=False).encode


def _with_what_is_done(
    _logger: WrappedLogger, _method: str, event_dict: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    """The request, job or message under way, where the line does not say it itself."""
    for name, value in facts_now().items():
        event_dict.setdefault(name, value)
    return event_dict


def _without_address(
    _logger: WrappedLogger, _method: str, event_dict: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    """Django's own lines name the address that was asked for, and an address may be all that somebody needs to enter: the pattern
    of the address is said instead, and of one that does not exist only its beginning."""
    record = event_dict.get("_record")
    request = getattr(record, "request", None)
    path = getattr(request, "path", None)
    if isinstance(path, str) and isinstance(event_dict.get("event"), str):
        match = getattr(request, "resolver_match", None)
        first = path.strip("/").partition("/")[0][:20]
        event_dict["event"] = event_dict["event"].replace(path, f"/{match.route}" if match else f"/{first}/…")
    return event_dict


def _masked(_logger: WrappedLogger, _method: str, event_dict: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """No number of a person, no key to a door."""
    hidden: dict[str, Any] = hide_in({name: value for name, value in event_dict.items() if name not in _OURS})
    return {name: value for name, value in event_dict.items() if name in _OURS} | hidden


def formatter() -> logging.Formatter:
    """The formatter all handlers share; also turns structlog's own events into the same lines."""
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _with_what_is_done,
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=[*shared, structlog.stdlib.ExtraAdder(allow=())],
        processors=[
            _without_address,
            structlog.processors.format_exc_info,
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            _masked,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
    )


class RequestLine(logging.Formatter):
    """The line of one request (`doors/ops/seen`): facts that are made by us alone, so they are written as they come, in a tenth of
    the time of the other lines."""

    def format(self, record: logging.LogRecord) -> str:
        """The record's message is a mapping."""
        at = dt.datetime.fromtimestamp(record.created, dt.UTC).isoformat(timespec="microseconds")
        line = {"event": "request", "level": "info", "timestamp": at}
        return _ENCODE(line | record.msg)  # type: ignore[operator]  # we log mappings
