"""Take a proposal back before it is answered."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import publish
from zhengwu.organisations.events import DelegationWithdrawn
from zhengwu.organisations.models import Delegation
from zhengwu.organisations.operations._reason import said
from zhengwu.organisations.operations.delegations._delegation import proposed
from zhengwu.organisations.queries.scope import over_body, require
from zhengwu.organisations.rules.delegation import State
from zhengwu.organisations.rules.officer import Officer


def withdraw_delegation(*, number: int, reason: str, by: Officer, now: dt.datetime) -> Delegation:
    """Withdraw a proposal (撤回委托) that nobody has answered yet, and say why.

    Raises:
        NotPermitted: no delegations.edit over the delegating body
        DelegationUnknown, AlreadyAnswered, ReasonMissing, BadInput (the text)
    """
    reason = said(reason)
    with transaction.atomic():
        delegation = proposed(number)
        require(by, "delegations.edit", over=over_body(delegation.from_body))
        delegation.state, delegation.reason = State.WITHDRAWN, reason
        delegation.save(update_fields=["state", "reason"])
        publish(
            DelegationWithdrawn(
                delegation_id=delegation.pk,
                from_code=delegation.from_body.code,
                to_code=delegation.to_body.code,
                reason=reason,
            ),
            by=by.actor,
            at=now,
        )
    return delegation
