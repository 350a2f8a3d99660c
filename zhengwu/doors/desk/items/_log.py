"""经过 of items and drafts, in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

from django.utils.translation import gettext as _

from zhengwu.doors.ui.saying import who_did
from zhengwu.doors.ui.shapes import LogEntry
from zhengwu.doors.ui.writing import full_day
from zhengwu.items.public import STATE_NAMES, State
from zhengwu.kernel.public import events_of, local_date

Tell = Callable[[Mapping[str, Any]], tuple[str, str]]


def _day(value: str) -> str:
    return full_day(dt.date.fromisoformat(value))


def _version(data: Mapping[str, Any]) -> str:
    return _("第 {n} 版").format(n=data["item_version"])


def _reviewed(data: Mapping[str, Any]) -> tuple[str, str]:
    step = _(STATE_NAMES[State(data["step"])])
    return step, _("通过") if data["outcome"] == "approve" else _("退回修改")


_TELL: dict[str, Tell] = {
    "items.ItemVersionRecorded": lambda d: (_("记入目录"), _version(d)),
    "items.ItemVersionPublished": lambda d: (
        _("发布"),
        _("{version}，{day}起施行").format(version=_version(d), day=_day(d["effective_date"])),
    ),
    "items.ItemVersionSuperseded": lambda d: (
        _("被新版本替代"),
        _("{version}由第 {n} 版替代").format(version=_version(d), n=d["by_version"]),
    ),
    "items.ItemSuspended": lambda d: (_("暂停"), d["reason"]),
    "items.ItemResumed": lambda d: (_("恢复"), d.get("reason", "")),
    "items.ItemCancelled": lambda d: (
        _("取消"),
        _("{day}起不再办理，{reason}").format(day=_day(d["cancelled_date"]), reason=d["reason"]),
    ),
    "items.DraftBegun": lambda d: (_("开始编制"), d["reason"]),
    "items.DraftSaved": lambda d: (_("保存"), _("第 {n} 次保存").format(n=d["revision"])),
    "items.DraftHandedIn": lambda d: (_("提交审核"), _("第 {n} 次保存").format(n=d["revision"])),
    "items.DraftReviewed": _reviewed,
    "items.DraftPublished": lambda d: (_("发布"), _("{day}起施行").format(day=_day(d["effective_date"]))),
    "items.DraftWithdrawn": lambda d: (_("撤销编制稿"), d["reason"]),
    "items.ConsultationOpened": lambda d: (
        _("开始征求意见"),
        _("{first}到{last}").format(first=_day(d["opens_date"]), last=_day(d["closes_date"])),
    ),
    "items.OpinionAnswered": lambda d: (_("答复意见"), _("第 {n} 号意见").format(n=d["opinion_id"])),
    "items.ConsultationClosed": lambda _d: (_("公布结果"), ""),
}


def log_of(subject: str) -> tuple[LogEntry, ...]:
    """The chain of an item or a draft, newest first: what matters to people; steps of the process are told by the review."""
    return tuple(
        LogEntry(event.at, *_TELL[event.type](event.data), who_did(event), local_date(event.at).isoformat())
        for event in reversed(events_of(subject))
        if event.type in _TELL
    )
