"""经过 of an entry and of a line of the negative list, in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

from django.utils.translation import gettext as _

from zhengwu.doors.ui.saying import counted, listed, who_did
from zhengwu.doors.ui.shapes import LogEntry
from zhengwu.doors.ui.writing import full_day
from zhengwu.kernel.public import StoredEvent, events_of, local_date

Data = Mapping[str, Any]

#: The fields of an entry as people call them.
FIELDS: dict[str, str] = {
    "name": "名称",
    "item_type": "事项类型",
    "basis": "设定依据",
    "levels": "行使层级",
    "audience": "服务对象",
    "keeper": "谁的目录",
    "division": "维护的区划",
    "power_source": "权力来源",
    "statutory": "法定时限",
    "bounds.promise": "承诺时限最长",
    "bounds.visits": "到现场最多",
    "bounds.online_depth": "网办深度最低",
    "bounds.materials": "可以要的材料",
    "bounds.preconditions": "可以设的前置条件",
    "bounds.fees": "收费",
    "bounds.results": "至少给到的结果",
}


def _day(value: str) -> str:
    return full_day(dt.date.fromisoformat(value))


def _changed(data: Data) -> tuple[str, str]:
    parts = [
        _("{fields}，{day}起，{reason}").format(
            fields=listed(_(FIELDS.get(name, name)) for name in data["changed"]),
            day=_day(data["valid_from"]),
            reason=data["reason"],
        )
    ]
    if data["loosening"]:
        parts.append(counted("{n} 个实施事项要跟着改", len(data["loosening"])))
    return _("调整目录"), _("；").join(parts)


_TELL: dict[str, Callable[[Data], tuple[str, str]]] = {
    "items.CatalogEntryAdded": lambda d: (
        _("新增目录"),
        _("{day}起，{reason}").format(day=_day(d["valid_from"]), reason=d["reason"]),
    ),
    "items.CatalogEntryChanged": _changed,
    "items.CatalogEntryEnded": lambda d: (
        _("取消目录"),
        _("{day}起，{reason}").format(day=_day(d["valid_to"]), reason=d["reason"]),
    ),
}


def history_of(subject: str) -> tuple[LogEntry, ...]:
    """The chain of a subject, newest first. One SQL statement."""
    return tuple(_entry(event) for event in reversed(events_of(subject)))


def _entry(event: StoredEvent) -> LogEntry:
    tell = _TELL.get(event.type)
    title, text = tell(event.data) if tell else (event.type.rpartition(".")[2], "")
    return LogEntry(event.at, title, text, who_did(event), local_date(event.at).isoformat())
