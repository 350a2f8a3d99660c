"""Decline what another body wants to delegate."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import publish
from zhengwu.organisations.events import DelegationDeclined
from zhengwu.organisations.models import Delegation
from zhengwu.organisations.operations._reason import said
from zhengwu.organisations.operations.delegations._delegation import proposed
from zhengwu.organisations.queries.scope import over_body, require
from zhengwu.organisations.rules.delegation import State
from zhengwu.organisations.rules.officer import Officer


def decline_delegation(*, number: int, reason: str, by: Officer, now: dt.datetime) -> Delegation:
    """Decline a delegation (不接受委托), and say why.

    Raises:
        NotPermitted: no delegations.edit over the receiving body
        DelegationUnknown, AlreadyAnswered, ReasonMissing, BadInput (the text)
    """
    reason = said(reason)
    with transaction.atomic():
        delegation = proposed(number)
        require(by, "delegations.edit", over=over_body(delegation.to_body))
        delegation.state, delegation.reason = State.DECLINED, reason
        delegation.save(update_fields=["state", "reason"])
        publish(
            DelegationDeclined(
                delegation_id=delegation.pk,
                from_code=delegation.from_body.code,
                to_code=delegation.to_body.code,
                reason=reason,
            ),
            by=by.actor,
            at=now,
        )
    return delegation
