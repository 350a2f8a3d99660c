"""经过 of a kind's wordings, in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

from django.utils.translation import gettext as _

from zhengwu.doors.ui.saying import who_did
from zhengwu.doors.ui.shapes import LogEntry
from zhengwu.doors.ui.writing import full_day
from zhengwu.kernel.public import events_of, local_date

_MOST = 30
_TELL: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "WordingBegun": lambda _data: _("起草"),
    "WordingDropped": lambda _data: _("放弃草稿"),
    "WordingPutInForce": lambda data: _("启用，从{day}起").format(
        day=full_day(dt.date.fromisoformat(data["valid_from"]))
    ),
    "WordingRetired": lambda _data: _("停用"),
}


def log_of(kind: str, body_code: str) -> tuple[LogEntry, ...]:
    """Newest first; each saving of a draft is in the chain, and not told here. One SQL statement."""
    chain = [event for event in events_of(f"wording:{kind}:{body_code or 'all'}") if _name(event.type) in _TELL]
    return tuple(
        LogEntry(
            event.at,
            _TELL[_name(event.type)](event.data),
            _("第 {n} 版").format(n=event.data["edition"]),
            who_did(event),
            local_date(event.at).isoformat(),
        )
        for event in reversed(chain[-_MOST:])
    )


def _name(of_event: str) -> str:
    return of_event.rpartition(".")[2]
