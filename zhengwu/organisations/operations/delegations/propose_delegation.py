"""Propose that another body does part of one's work."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from django.db import transaction

from zhengwu.kernel.public import BadInput, Conflict, clean_line, local_date, publish
from zhengwu.organisations.events import DelegationProposed
from zhengwu.organisations.models import Body, DelegatedItem, Delegation
from zhengwu.organisations.models.delegation import party
from zhengwu.organisations.queries.bodies import body_of
from zhengwu.organisations.queries.delegations import delegated_scopes
from zhengwu.organisations.queries.scope import over_body, require
from zhengwu.organisations.rules.delegation import DELEGABLE, State, check_parties
from zhengwu.organisations.rules.officer import Officer
from zhengwu.organisations.rules.scope import Scope, action_names, check_scope

BASIS_LENGTH = 200


class BasisMissing(BadInput):
    """A delegation rests on a document."""

    code = "delegation.basis_missing"


class PartyAbolished(BadInput):
    """A body that is no longer there neither gives nor receives."""

    code = "delegation.party_abolished"


class Overlaps(Conflict):
    """The same is delegated to the same body on some of the same days."""

    code = "delegation.overlaps"
    template = (
        "同样的事项和环节（{actions}）已经委托给{name}了，日期有重叠（委托 {number}）。请先终止原来的，或改日期。"
    )


def propose_delegation(
    *,
    from_code: str,
    to_code: str,
    task_codes: Collection[str] = (),
    actions: Collection[str],
    valid_from: dt.date,
    valid_to: dt.date | None = None,
    basis: str,
    by: Officer,
    now: dt.datetime,
) -> Delegation:
    """Propose a delegation (提出委托下放). It comes into force once the receiving body has accepted, not before its day.

    Args:
        task_codes: 实施编码 of items of the delegating body; empty means all of them.
        actions: the steps, from DELEGABLE.
        valid_from, valid_to: half-open; no end: until it is ended.
        basis: the document it rests on (文号), shown to the public.
    Raises:
        NotPermitted: no delegations.edit over the delegating body
        BodyUnknown, PartyAbolished, SameBody, DepartmentDelegates, NoSubDelegation, OnlyOrgans (行政许可法 art. 24),
        ActionsMissing, ItemsNotOwn, PeriodReversed, BasisMissing, Overlaps, BadInput (a text)
    """
    today, basis = local_date(now), clean_line(basis, max_length=BASIS_LENGTH, loc=("basis",))
    with transaction.atomic():
        giver, receiver = body_of(from_code), body_of(to_code)
        require(by, "delegations.edit", over=over_body(giver))
        Body.objects.select_for_update(no_key=True).get(pk=giver.pk)  # two proposals of one body queue here
        _check_there(giver, receiver, today=today)
        check_parties(
            party(giver),
            party(receiver),
            task_codes=task_codes,
            received=delegated_scopes([giver.code], on=today),
        )
        scope = check_scope(
            owner_code=giver.code,
            task_codes=task_codes,
            actions=actions,
            offered=DELEGABLE,
            valid_from=valid_from,
            valid_to=valid_to,
            today=today,
        )
        if not basis:
            raise BasisMissing.one(("basis",), "请填写依据文件，例如文号。", "delegation.basis_missing")
        _check_apart(giver, receiver, scope)
        return _propose(giver, receiver, scope, basis=basis, by=by, now=now)


def _check_there(giver: Body, receiver: Body, *, today: dt.date) -> None:
    for side, body in (("from_body", giver), ("to_body", receiver)):
        if body.is_abolished(on=today):
            raise PartyAbolished.one(
                (side,), "{name}已经撤销，请选仍在的机构。", "delegation.party_abolished", name=body.name
            )


def _check_apart(giver: Body, receiver: Body, scope: Scope) -> None:
    live = Delegation.objects.filter(
        from_body=giver, to_body=receiver, state__in=[State.PROPOSED, State.ACCEPTED]
    ).prefetch_related("items")
    for other in live:
        if shared := scope.shares_with(other.scope):
            raise Overlaps(actions="、".join(action_names(shared)), name=receiver.name, number=other.pk)


def _propose(giver: Body, receiver: Body, scope: Scope, *, basis: str, by: Officer, now: dt.datetime) -> Delegation:
    delegation = Delegation.objects.create(
        from_body=giver,
        to_body=receiver,
        actions=sorted(scope.actions),
        valid_from=scope.valid_from,
        valid_to=scope.valid_to,
        basis=basis,
        proposed_by_id=by.account_id,
    )
    DelegatedItem.objects.bulk_create(
        DelegatedItem(delegation=delegation, task_code=code) for code in sorted(scope.task_codes) or [""]
    )
    publish(
        DelegationProposed(
            delegation_id=delegation.pk,
            from_code=giver.code,
            to_code=receiver.code,
            task_codes=tuple(sorted(scope.task_codes)),
            actions=tuple(sorted(scope.actions)),
            valid_from=scope.valid_from,
            valid_to=scope.valid_to,
            basis=basis,
        ),
        by=by.actor,
        at=now,
    )
    return delegation
