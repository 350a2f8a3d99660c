"""经过 of a post: who was appointed, what was granted, newest first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin.posts._words import ROLES, period
from zhengwu.doors.ui.shapes import LogEntry
from zhengwu.doors.ui.writing import full_day
from zhengwu.kernel.public import StoredEvent
from zhengwu.organisations.public import ACTIONS
from zhengwu.people.public import Account

_SHOWN = 30
Data = Mapping[str, Any]


def log_of(chain: Sequence[StoredEvent]) -> tuple[LogEntry, ...]:
    """The latest of the chain, names of accounts in one statement."""
    shown = chain[-_SHOWN:][::-1]
    numbers = {event.data["account_id"] for event in shown if "account_id" in event.data}
    names = dict(Account.objects.filter(pk__in=numbers).values_list("pk", "display_name")) if numbers else {}
    return tuple(_entry(event, names) for event in shown)


def _entry(event: StoredEvent, names: Mapping[int, str]) -> LogEntry:
    tell = _TITLES.get(event.type)
    data = {**event.data, "name": names.get(event.data.get("account_id", 0), "")}
    title, text = tell(data) if tell else (event.type, "")
    return LogEntry(event.at, title, text, event.actor_name)


def _day(value: str | None) -> dt.date | None:
    return dt.date.fromisoformat(value) if value else None


def _action(data: Data) -> str:
    known = ACTIONS.get(str(data["action"]))
    return _(known.name) if known else str(data["action"])


def _over(data: Data) -> str:
    return " ".join(filter(None, (str(data.get("body_code", "")), str(data.get("task_code", ""))))) or _("全部事项")


_TITLES: dict[str, Callable[[Data], tuple[str, str]]] = {
    "organisations.PostSet": lambda d: (_("设立或修改岗位"), str(d["name"])),
    "organisations.PostClosed": lambda d: (_("撤销岗位"), _("{first}起").format(first=full_day(_day(d["valid_to"])))),
    "organisations.Appointed": lambda d: (
        _("任命{name}（{role}）").format(name=d["name"], role=_(ROLES[d["role"]])),
        period(_day(d["valid_from"]), _day(d["valid_to"])),
    ),
    "organisations.AppointmentProlonged": lambda d: (
        _("{name}续任").format(name=d["name"]),
        period(None, _day(d["valid_to"])),
    ),
    "organisations.AppointmentEnded": lambda d: (
        _("{name}任职结束").format(name=d["name"]),
        _("{first}起").format(first=full_day(_day(d["valid_to"]))),
    ),
    "organisations.ActionGranted": lambda d: (_("授权：{action}").format(action=_action(d)), _over(d)),
    "organisations.GrantWithdrawn": lambda d: (_("收回授权：{action}").format(action=_action(d)), _over(d)),
}
