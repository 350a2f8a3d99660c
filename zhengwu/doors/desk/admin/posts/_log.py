"""经过 of a post: who was appointed, what was granted, newest first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin.posts._granted import Scope, scope_names
from zhengwu.doors.desk.admin.posts._words import ROLES, period
from zhengwu.doors.ui.saying import listed
from zhengwu.doors.ui.shapes import LogEntry
from zhengwu.doors.ui.writing import full_day
from zhengwu.kernel.public import StoredEvent
from zhengwu.organisations.public import ACTIONS
from zhengwu.people.public import Account

_SHOWN = 100
_GRANTS = ("organisations.ActionGranted", "organisations.GrantWithdrawn")
Data = Mapping[str, Any]


def log_of(chain: Sequence[StoredEvent]) -> tuple[LogEntry, ...]:
    """The latest of the chain; what was granted or withdrawn by one save is one entry. Names in one statement, bodies too."""
    shown = chain[-_SHOWN:][::-1]
    numbers = {event.data["account_id"] for event in shown if "account_id" in event.data}
    names = dict(Account.objects.filter(pk__in=numbers).values_list("pk", "display_name")) if numbers else {}
    scopes = scope_names(_scope(event.data) for event in shown if event.type in _GRANTS)
    return tuple(_entry(save, names, scopes) for save in _saves(shown))


def _saves(shown: Sequence[StoredEvent]) -> Iterator[list[StoredEvent]]:
    """Grants of one instant over the same are one save; every other event stands for itself."""
    for _key, events in groupby(shown, key=_instant):
        run = list(events)
        for scope in dict.fromkeys(_scope(event.data) for event in run):
            yield [event for event in run if _scope(event.data) == scope]


def _instant(event: StoredEvent) -> tuple[Any, ...]:
    return (event.type, event.at, event.actor_name) if event.type in _GRANTS else (event.pk,)


def _scope(data: Data) -> Scope:
    return str(data.get("body_code", "")), str(data.get("task_code", ""))


def _entry(save: list[StoredEvent], names: Mapping[int, str], scopes: Mapping[Scope, tuple[str, str]]) -> LogEntry:
    event = save[0]
    if event.type in _GRANTS:
        actions = listed(_action(one.data) for one in reversed(save))
        granted = event.type == _GRANTS[0]
        title = (
            _("授权：{action}").format(action=actions) if granted else _("收回授权：{action}").format(action=actions)
        )
        return LogEntry(event.at, title, " · ".join(scopes[_scope(event.data)]), event.actor_name)
    tell = _TITLES.get(event.type)
    data = {**event.data, "name": names.get(event.data.get("account_id", 0), ""), "post": event.data.get("name", "")}
    title, text = tell(data) if tell else (event.type, "")
    return LogEntry(event.at, title, text, event.actor_name)


def _day(value: str | None) -> dt.date | None:
    return dt.date.fromisoformat(value) if value else None


def _action(data: Data) -> str:
    known = ACTIONS.get(str(data["action"]))
    return _(known.name) if known else str(data["action"])


_TITLES: dict[str, Callable[[Data], tuple[str, str]]] = {
    "organisations.PostSet": lambda d: (_("设立或修改岗位"), str(d["post"])),
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
}
