"""Delegations: one, those of a body, those in force, and what somebody may do because of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from django.db.models import Q, QuerySet

from zhengwu.kernel.public import NotFound
from zhengwu.organisations.models import Delegation
from zhengwu.organisations.queries.scope import covered_by, over_body, require
from zhengwu.organisations.rules.delegation import DelegatedScope, Standing, State
from zhengwu.organisations.rules.officer import Officer


class DelegationUnknown(NotFound):
    """No delegation has this number."""

    code = "delegation.unknown"
    template = "没有编号为 {number} 的委托，请从列表里选。"


def delegation_of(number: int) -> Delegation:
    """The delegation of this number, with both bodies and its items.

    Raises:
        DelegationUnknown
    """
    found = _whole().filter(pk=number).first()
    if found is None:
        raise DelegationUnknown(number=number)
    return found


def delegation_for(number: int, *, by: Officer) -> Delegation:
    """The delegation, for an officer who speaks for one of its sides (delegations.edit).

    Raises:
        DelegationUnknown, NotPermitted
    """
    found = delegation_of(number)
    if not by.may("delegations.edit", over_body(found.to_body)):
        require(by, "delegations.edit", over=over_body(found.from_body))
    return found


def delegation_list(*, by: Officer, q: str = "", standing: str = "", on: dt.date) -> QuerySet[Delegation]:
    """The delegations in which an officer speaks for one of the sides (delegations.edit), newest first.

    Args:
        q: part of the name of one of the bodies, or of the basis.
        standing: only those that stand like this on the day (a `Standing`); empty means all.
    """
    may = ("delegations.edit",)
    mine = covered_by(by, actions=may, body_field="from_body__code", task_field="") | covered_by(
        by, actions=may, body_field="to_body__code", task_field=""
    )
    return _searched(_whole().filter(mine), q).filter(_stands(standing, on)).order_by("-id")


def delegations_in_force(*, q: str = "", on: dt.date) -> QuerySet[Delegation]:
    """What the public is told (行政许可法 art. 24): every delegation in force on a day, by the delegating body."""
    live = Q(from_body__valid_to=None) | Q(from_body__valid_to__gt=on)
    live &= Q(to_body__valid_to=None) | Q(to_body__valid_to__gt=on)
    rows = _searched(_whole().filter(live, _stands(Standing.IN_FORCE, on)), q)
    return rows.order_by("from_body__sort_order", "from_body__code", "to_body__code", "id")


def delegations_of(body_code: str) -> QuerySet[Delegation]:
    """What a body has given and received, newest first."""
    return _whole().filter(Q(from_body__code=body_code) | Q(to_body__code=body_code)).order_by("-id")


def delegated_scopes(to_body_codes: Collection[str], *, on: dt.date) -> list[DelegatedScope]:
    """What these bodies do for others on a day: one SQL statement. `scope.DELEGATED_SQL` is the same within a bigger one."""
    rows = (
        Delegation.objects.filter(
            Q(from_body__valid_to=None) | Q(from_body__valid_to__gt=on),
            Q(to_body__valid_to=None) | Q(to_body__valid_to__gt=on),
            _stands(Standing.IN_FORCE, on),
            to_body__code__in=sorted(to_body_codes),
        )
        .order_by("id")
        .values_list("id", "to_body__code", "from_body__code", "actions", "items__task_code")
    )
    found: dict[int, DelegatedScope] = {}
    for number, to_code, from_code, actions, task_code in rows:
        before = found[number].task_codes if number in found else frozenset()
        found[number] = DelegatedScope(
            to_body_code=to_code,
            from_body_code=from_code,
            task_codes=before | ({task_code} if task_code else frozenset()),
            actions=frozenset(actions),
        )
    return list(found.values())


def _whole() -> QuerySet[Delegation]:
    return Delegation.objects.select_related("from_body__division", "to_body__division").prefetch_related("items")


def _searched(rows: QuerySet[Delegation], q: str) -> QuerySet[Delegation]:
    for word in q.replace("\x00", "").lower().split():
        rows = rows.filter(
            Q(from_body__search_text__contains=word) | Q(to_body__search_text__contains=word) | Q(basis__icontains=word)
        )
    return rows


def _stands(standing: str, on: dt.date) -> Q:
    """`rules.delegation.standing`, as a condition of SQL."""
    accepted, over = Q(state=State.ACCEPTED), Q(valid_to__lte=on)
    match standing:
        case "":
            return Q()
        case Standing.IN_FORCE:
            return accepted & (Q(valid_to=None) | Q(valid_to__gt=on)) & Q(valid_from__lte=on)
        case Standing.WAITING:
            return accepted & (Q(valid_to=None) | Q(valid_to__gt=on)) & Q(valid_from__gt=on)
        case Standing.ENDED:
            return accepted & over
        case _:
            return Q(state=standing)
