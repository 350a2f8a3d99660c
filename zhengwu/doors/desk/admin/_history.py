"""经过 of bodies, delegations and entries, in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.utils.translation import gettext as _

from zhengwu.doors.ui.saying import listed, who_did
from zhengwu.doors.ui.shapes import LogEntry
from zhengwu.doors.ui.writing import full_day
from zhengwu.kernel.public import StoredEvent, events_of, local_date
from zhengwu.organisations.public import BODY_KINDS, BODY_NATURES, action_names

Data = Mapping[str, Any]
Tell = Callable[[Data], tuple[str, str]]

#: The fields of a body as people call them.
FIELDS: dict[str, str] = {
    "name": "名称",
    "short_name": "简称",
    "kind": "机构类型",
    "nature": "主体性质",
    "sort_order": "排序号",
    "division_id": "区划",
    "parent_id": "上级机构",
    "level": "行使层级",
    "doc_prefix": "文号前缀",
    "phone_consult": "咨询电话",
    "phone_supervise": "监督电话",
    "review_organ": "复议机关",
    "court": "起诉法院",
}


def _day(value: str | None) -> str:
    return full_day(dt.date.fromisoformat(value)) if value else ""


def _period(data: Data) -> str:
    if data.get("valid_to"):
        return _("{first}起，{last}止").format(first=_day(data["valid_from"]), last=_day(data["valid_to"]))
    return _("{first}起").format(first=_day(data["valid_from"]))


def _fields(names: Iterable[str]) -> str:
    return listed(_(FIELDS[name]) for name in names if name in FIELDS)


def _value(field: str, value: str) -> str:
    if field == "kind":
        return _(BODY_KINDS.get(value, value))
    if field == "nature" and value.isdecimal():
        return _(BODY_NATURES.get(int(value), value))
    return value or _("空")


def _change(change: Data) -> str:
    field = str(change["field"])
    return _("{field}由“{before}”改为“{after}”").format(
        field=_(FIELDS.get(field, field)),
        before=_value(field, str(change["before"])),
        after=_value(field, str(change["after"])),
    )


def _what(data: Data) -> str:
    actions = listed(_(name) for name in action_names(data["actions"]))
    return _("{actions}，{period}").format(actions=actions, period=_period({"valid_to": None, **data}))


def _abolished(data: Data) -> str:
    parts = [_day(data["valid_to"]), data["basis"]]
    if data["successor_name"]:
        parts.append(_("由{name}承接").format(name=data["successor_name"]))
    return _("，").join(parts)


_TELL: dict[str, Tell] = {
    "organisations.BodySet": lambda d: (
        (_("更新登记"), _fields(d["changed"])) if d["changed"] else (_("设立机构"), d["name"])
    ),
    "organisations.BodyChanged": lambda d: (_("修改信息"), _("；").join(_change(change) for change in d["changes"])),
    "organisations.BodyRenamed": lambda d: (
        _("更名"),
        _("，").join(filter(None, (_("“{old}”改为“{new}”").format(old=d["old_name"], new=d["name"]), d["basis"]))),
    ),
    "organisations.BodyMoved": lambda d: (
        _("调整隶属"),
        _("从“{before}”到“{after}”").format(before=d["from_name"] or _("最上层"), after=d["to_name"] or _("最上层")),
    ),
    "organisations.BodyAbolished": lambda d: (_("撤销机构"), _abolished(d)),
    "organisations.BodySucceeded": lambda d: (_("承接职责"), d["predecessor_name"]),
    "organisations.DelegationProposed": lambda d: (_("提出委托"), _what(d)),
    "organisations.DelegationAccepted": lambda d: (_("接受委托"), _period(d)),
    "organisations.DelegationDeclined": lambda d: (_("不接受委托"), d["reason"]),
    "organisations.DelegationWithdrawn": lambda d: (_("撤回委托"), d["reason"]),
    "organisations.DelegationEnded": lambda d: (
        _("终止委托"),
        _("{day}起不再有效，{reason}").format(day=_day(d["valid_to"]), reason=d["reason"]),
    ),
    "organisations.EntryRequested": lambda d: (_("申请进驻"), _what(d)),
    "organisations.EntryReturned": lambda d: (_("退回进驻申请"), d["reason"]),
    "organisations.EntryApproved": lambda d: (_("批准进驻"), _period({"valid_to": None, **d})),
    "organisations.ExitRequested": lambda d: (
        _("申请退出"),
        _("{day}起，{reason}").format(day=_day(d["leaving_on"]), reason=d["reason"]),
    ),
    "organisations.ExitRefused": lambda d: (_("不同意退出"), d["reason"]),
    "organisations.EntryEnded": lambda d: (_("批准退出"), _("{first}起").format(first=_day(d["valid_to"]))),
}


def history_of(subject: str) -> tuple[LogEntry, ...]:
    """The chain of a subject, newest first. One SQL statement."""
    return tuple(_entry(event) for event in reversed(events_of(subject)))


def _entry(event: StoredEvent) -> LogEntry:
    tell = _TELL.get(event.type)
    title, text = tell(event.data) if tell else (event.type.rpartition(".")[2], "")
    by = who_did(event)
    return LogEntry(event.at, title, text, by, local_date(event.at).isoformat())
