"""经过 of a seal, in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

from django.utils.translation import gettext as _

from zhengwu.doors.desk.seals._words import paper_names
from zhengwu.doors.ui.saying import listed, who_did
from zhengwu.doors.ui.shapes import LogEntry
from zhengwu.doors.ui.writing import moment
from zhengwu.kernel.public import StoredEvent

Data = Mapping[str, Any]


def _papers(d: Data) -> str:
    names = paper_names()
    return listed(names.get(code, code) for code in d["papers"])


def _revoked(d: Data) -> str:
    if not d["compromised_from"]:
        return str(d["reason"])
    lost = moment(dt.datetime.fromisoformat(d["compromised_from"]))
    return _("{reason}（{at}起可能失控）").format(reason=d["reason"], at=lost)


def _answered(d: Data) -> str:
    return _("同意用印") if d["approved"] else _("不同意：{why}").format(why=d["answer"])


#: Event → its title, and the text under it.
WORDS: dict[str, tuple[str, Callable[[Data], str]]] = {
    "seals.SealRegistered": ("印章登记", lambda d: _("保管人：{name}").format(name=d["keeper"])),
    "seals.StandingUseAllowed": ("授权自动用印", _papers),
    "seals.StandingUseWithdrawn": ("收回自动用印", _papers),
    "seals.UseAsked": ("申请用印", lambda d: str(d["title"])),
    "seals.UseAnswered": ("答复用印申请", _answered),
    "seals.SealSuspended": ("暂停使用", lambda d: str(d["reason"])),
    "seals.SealResumed": ("恢复使用", lambda d: str(d["reason"])),
    "seals.SealRevoked": ("作废", _revoked),
}


def told(event: StoredEvent) -> LogEntry:
    """One line of it."""
    title, text = WORDS[event.type]
    return LogEntry(event.at, _(title), text(event.data), by=who_did(event))
