"""End a delegation before its day, or one that has none."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import BadInput, Conflict, NotPermitted, local_date, publish
from zhengwu.organisations.events import DelegationEnded
from zhengwu.organisations.models import Delegation
from zhengwu.organisations.operations._reason import said
from zhengwu.organisations.operations.delegations._delegation import locked
from zhengwu.organisations.queries.scope import over_body, require
from zhengwu.organisations.rules.delegation import Standing
from zhengwu.organisations.rules.officer import Officer


class NotInForce(Conflict):
    """There is nothing to end."""

    code = "delegation.not_in_force"
    template = "这项委托现在没有生效，不用终止。请刷新页面看现在的状态。"


class EndsInThePast(BadInput):
    """What was done until today was done lawfully."""

    code = "delegation.ends_in_the_past"


class EndsLater(BadInput):
    """Ending does not prolong."""

    code = "delegation.ends_later"


def end_delegation(*, number: int, valid_to: dt.date, reason: str, by: Officer, now: dt.datetime) -> Delegation:
    """End a delegation (终止委托): `valid_to`, today or later, is the first day without it. Either side may.

    Raises:
        NotPermitted: delegations.edit over neither of the bodies
        DelegationUnknown, NotInForce, EndsInThePast, EndsLater, ReasonMissing, BadInput (the text)
    """
    today, reason = local_date(now), said(reason)
    with transaction.atomic():
        delegation = locked(number)
        _check_either(delegation, by)
        if delegation.standing_on(today) not in {Standing.IN_FORCE, Standing.WAITING}:
            raise NotInForce
        if valid_to < today:
            raise EndsInThePast.one(("valid_to",), "终止日不能早于今天，请重新选择。", "delegation.ends_in_the_past")
        if delegation.valid_to is not None and valid_to > delegation.valid_to:
            raise EndsLater.one(
                ("valid_to",),
                "它在 {valid_to} 就到期，终止日不能更晚。要延长，请另提一项委托。",
                "delegation.ends_later",
                valid_to=delegation.valid_to.isoformat(),
            )
        delegation.valid_to = max(valid_to, delegation.valid_from)
        delegation.reason = reason
        delegation.save(update_fields=["valid_to", "reason"])
        publish(
            DelegationEnded(
                delegation_id=delegation.pk,
                from_code=delegation.from_body.code,
                to_code=delegation.to_body.code,
                valid_to=delegation.valid_to,
                reason=reason,
            ),
            by=by.actor,
            at=now,
        )
    return delegation


def _check_either(delegation: Delegation, by: Officer) -> None:
    try:
        require(by, "delegations.edit", over=over_body(delegation.from_body))
    except NotPermitted:
        require(by, "delegations.edit", over=over_body(delegation.to_body))
