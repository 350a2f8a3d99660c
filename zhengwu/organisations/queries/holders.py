"""Who is at work today, and who may do something: two SQL statements at most."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import groupby
from typing import Any

from django.db.models import F, Q, QuerySet

from zhengwu.organisations.models import Appointment, Body
from zhengwu.organisations.queries.scope import granting
from zhengwu.organisations.rules.actions import check_action
from zhengwu.organisations.rules.division_code import subtree_prefix
from zhengwu.organisations.rules.officer import GrantScope, Officer
from zhengwu.people.public import Account

_ROW = {
    "name": F("account__display_name"),
    "post_name": F("post__name"),
    "post_kind": F("post__kind"),
    "body_code": F("post__body__code"),
    "body_name": F("post__body__name"),
    "division_code": F("post__body__division__code"),
    "action": F("post__grants__action"),
    "grant_body": F("post__grants__body__code"),
    "task_code": F("post__grants__task_code"),
}


def officer_for(account: Account, *, today: date, post_id: int | None = None) -> Officer | None:
    """The account as an officer in one post: the post asked for, else its first (A before B, then the older post).

    None when it holds no post today, or not that one. Two SQL statements.
    """
    hats = _officers(_live(today).filter(account_id=account.pk, **({} if post_id is None else {"post_id": post_id})))
    return hats[0] if hats else None


def hats_of(account: Account, *, today: date) -> list[Officer]:
    """Every post this account holds today, each as an officer: the desk asks which hat. Two SQL statements."""
    return _officers(_live(today).filter(account_id=account.pk))


def holders(action: str, *, body_code: str, task_code: str = "", today: date) -> list[Officer]:
    """Everyone who may do the action over this body's item today, A before B. Two SQL statements at most."""
    check_action(action)
    return _officers(_live(today).filter(post__in=granting(action, body_code=body_code, task_code=task_code)))


def _live(today: date) -> QuerySet[Appointment]:
    return Appointment.objects.filter(
        Q(valid_to__isnull=True) | Q(valid_to__gt=today), valid_from__lte=today, account__is_active=True
    )


def _officers(appointments: QuerySet[Appointment]) -> list[Officer]:
    ordered = appointments.order_by("role", "post_id", "account_id", "id", "post__grants__id")
    rows: list[dict[str, Any]] = [dict(row) for row in ordered.values("id", "account_id", "post_id", "role", **_ROW)]
    reach = _reach({subtree_prefix(row["division_code"]) for row in rows if row["action"] and not row["grant_body"]})
    officers: dict[tuple[int, int], Officer] = {}
    for _, lines in groupby(rows, key=lambda row: row["id"]):
        officer = _officer(list(lines), reach)
        officers.setdefault((officer.account_id, officer.post_id), officer)
    return list(officers.values())


def _officer(lines: list[dict[str, Any]], reach: dict[str, frozenset[str]]) -> Officer:
    first = lines[0]
    fields = (
        "account_id",
        "name",
        "post_id",
        "post_name",
        "post_kind",
        "body_code",
        "body_name",
        "division_code",
        "role",
    )
    return Officer(**{name: first[name] for name in fields}, grants=tuple(_scopes(lines, reach)))


def _scopes(lines: Iterable[dict[str, Any]], reach: dict[str, frozenset[str]]) -> Iterable[GrantScope]:
    for line in lines:
        if not line["action"]:
            continue  # a post without grants still is a post: one row of nothing from the outer join
        if line["grant_body"]:
            bodies, subtree = frozenset({line["grant_body"]}), ""
        else:
            subtree = subtree_prefix(line["division_code"])
            bodies = reach[subtree]
        yield GrantScope(action=line["action"], body_codes=bodies, task_code=line["task_code"], subtree=subtree)


def _reach(prefixes: set[str]) -> dict[str, frozenset[str]]:
    """The codes of all bodies below each prefix, in one statement."""
    if not prefixes:
        return {}
    below = Q()
    for prefix in prefixes:
        below |= Q(division__code__startswith=prefix)
    found = list(Body.objects.filter(below).order_by().values_list("code", "division__code"))
    return {prefix: frozenset(code for code, place in found if place.startswith(prefix)) for prefix in prefixes}
