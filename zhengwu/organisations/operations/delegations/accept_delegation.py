"""Accept what another body wants to delegate."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import Conflict, NotPermitted, local_date, publish
from zhengwu.organisations.events import DelegationAccepted
from zhengwu.organisations.models import Delegation
from zhengwu.organisations.operations.delegations._delegation import proposed
from zhengwu.organisations.queries.scope import over_body, require
from zhengwu.organisations.rules.delegation import State
from zhengwu.organisations.rules.officer import Officer


class OwnProposal(NotPermitted):
    """Whoever proposed does not accept: an agreement has two sides."""

    code = "delegation.own_proposal"
    template = "这项委托是您自己提出的，要由受委托机构的另一位工作人员接受。请转给他们。"


class TooLateToAccept(Conflict):
    """Its last day has passed, or one of the bodies is gone."""

    code = "delegation.too_late"
    template = "这项委托已经过期，或有一方机构已经撤销，不能再接受。请让对方重新提出。"


def accept_delegation(*, number: int, by: Officer, now: dt.datetime) -> Delegation:
    """Accept a delegation (接受委托). In force from its first day on, but never before today.

    Raises:
        NotPermitted: no delegations.edit over the receiving body
        DelegationUnknown, AlreadyAnswered, OwnProposal, TooLateToAccept
    """
    today = local_date(now)
    with transaction.atomic():
        delegation = proposed(number)
        require(by, "delegations.edit", over=over_body(delegation.to_body))
        if delegation.proposed_by_id == by.account_id:
            raise OwnProposal
        over = delegation.valid_to is not None and delegation.valid_to <= today
        if over or any(body.is_abolished(on=today) for body in (delegation.from_body, delegation.to_body)):
            raise TooLateToAccept
        delegation.state = State.ACCEPTED
        delegation.valid_from = max(delegation.valid_from, today)
        delegation.save(update_fields=["state", "valid_from"])
        publish(
            DelegationAccepted(
                delegation_id=delegation.pk,
                from_code=delegation.from_body.code,
                to_code=delegation.to_body.code,
                valid_from=delegation.valid_from,
                valid_to=delegation.valid_to,
            ),
            by=by.actor,
            at=now,
        )
    return delegation
