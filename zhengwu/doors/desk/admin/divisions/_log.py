"""经过 of a division: its events as officers read them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _

from zhengwu.doors.ui.saying import listed, who_did
from zhengwu.doors.ui.shapes import LogEntry
from zhengwu.kernel.public import StoredEvent

Data = Mapping[str, Any]

_TITLES: dict[str, Callable[[Data], tuple[str, str]]] = {
    "organisations.DivisionSet": lambda d: (_("登记"), d["name"]),
    "organisations.DivisionRenamed": lambda d: (
        _("更名"),
        _("{old}改为{new}").format(old=d["old_name"], new=d["name"]),
    ),
    "organisations.DivisionAbolished": lambda d: (_("撤销"), d["name"]),
    "organisations.DivisionReopened": lambda d: (_("恢复"), d["name"]),
    "organisations.DivisionMerged": lambda d: (_("并入{name}").format(name=d["into_name"]), d["into_code"]),
    "organisations.DivisionSplit": lambda d: (_("拆分为{names}").format(names=listed(d["part_names"])), ""),
    "organisations.DivisionRecoded": lambda d: (_("代码改为 {code}").format(code=d["new_code"]), ""),
}


def log_of(chain: Sequence[StoredEvent]) -> tuple[LogEntry, ...]:
    """Newest first, with the basis behind each."""
    return tuple(_entry(event) for event in reversed(chain))


def _entry(event: StoredEvent) -> LogEntry:
    tell = _TITLES.get(event.type)
    title, text = tell(event.data) if tell else (event.type, "")
    basis = event.data.get("basis", "")
    return LogEntry(event.at, title, listed(part for part in (text, basis) if part), who_did(event))
