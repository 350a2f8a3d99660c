"""Entries: one, those an officer has to do with, those of a body or centre, and 进驻率."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from django.db.models import Q, QuerySet

from zhengwu.kernel.public import NotFound
from zhengwu.organisations.models import Body, Entry
from zhengwu.organisations.queries.scope import covered_by, over_body, require
from zhengwu.organisations.rules.body import CENTRES
from zhengwu.organisations.rules.entry import Standing, State
from zhengwu.organisations.rules.officer import Officer
from zhengwu.organisations.rules.over import Over
from zhengwu.organisations.rules.scope import Scope


class EntryUnknown(NotFound):
    """No entry has this number."""

    code = "entry.unknown"
    template = "没有编号为 {number} 的进驻申请，请从列表里选。"


def entry_of(number: int) -> Entry:
    """The entry of this number, with body, centre and items.

    Raises:
        EntryUnknown
    """
    found = _whole().filter(pk=number).first()
    if found is None:
        raise EntryUnknown(number=number)
    return found


def over_entry(entry: Entry) -> Over:
    """An entry as the object of its approval: the centre's, asked for by somebody who may not approve it as well."""
    return replace(over_body(entry.centre), done_by={"entries.request": (entry.asked_by_id,)})


def entry_for(number: int, *, by: Officer) -> Entry:
    """The entry, for an officer who asks for the body (entries.request) or decides for the centre (entries.approve).

    Raises:
        EntryUnknown, NotPermitted
    """
    found = entry_of(number)
    if by.grant_for("entries.approve", over_body(found.centre)) is None:
        require(by, "entries.request", over=over_body(found.body))
    return found


def entry_list(*, by: Officer, q: str = "", standing: str = "", on: dt.date) -> QuerySet[Entry]:
    """The entries an officer asks for (entries.request) or decides on (entries.approve), newest first.

    Args:
        q: part of the name of the body or of the centre.
        standing: only those that stand like this on the day (a `Standing`); empty means all.
    """
    asks = covered_by(by, actions=("entries.request",), body_field="body__code", task_field="")
    decides = covered_by(by, actions=("entries.approve",), body_field="centre__code", task_field="")
    rows = _whole().filter(asks | decides)
    for word in q.replace("\x00", "").lower().split():
        rows = rows.filter(Q(body__search_text__contains=word) | Q(centre__search_text__contains=word))
    return rows.filter(_stands(standing, on)).order_by("-id")


def entries_of(body_code: str) -> QuerySet[Entry]:
    """Where a body has entered, or who has entered a centre, newest first."""
    return _whole().filter(Q(body__code=body_code) | Q(centre__code=body_code)).order_by("-id")


def entered(centre_code: str, *, on: dt.date) -> list[tuple[str, Scope]]:
    """Who is in a centre on a day, and with what: for `entry_rate`. Two SQL statements."""
    rows = _whole().filter(_stands(Standing.IN_FORCE, on) | _stands(Standing.LEAVING, on), centre__code=centre_code)
    return [(entry.body.code, entry.scope) for entry in rows.filter(valid_from__lte=on)]


def centres_to_enter(*, on: dt.date) -> QuerySet[Body]:
    """The service centres that are there on a day, highest division first."""
    there = Q(valid_to=None) | Q(valid_to__gt=on)
    return (
        Body.objects.select_related("division")
        .filter(there, kind__in=sorted(CENTRES))
        .order_by("division__code", "code")
    )


def _whole() -> QuerySet[Entry]:
    return Entry.objects.select_related("body__division", "centre__division").prefetch_related("items")


def _stands(standing: str, on: dt.date) -> Q:
    """`rules.entry.standing`, as a condition of SQL."""
    agreed = Q(state__in=[State.APPROVED, State.ENDED]) & (Q(valid_to=None) | Q(valid_to__gt=on))
    match standing:
        case "":
            return Q()
        case Standing.IN_FORCE:
            return agreed & Q(valid_from__lte=on)
        case Standing.WAITING:
            return agreed & Q(valid_from__gt=on)
        case Standing.ENDED:
            return Q(state__in=[State.APPROVED, State.ENDED, State.LEAVING], valid_to__lte=on)
        case Standing.LEAVING:
            return Q(state=State.LEAVING) & (Q(valid_to=None) | Q(valid_to__gt=on))
        case _:
            return Q(state=standing)
