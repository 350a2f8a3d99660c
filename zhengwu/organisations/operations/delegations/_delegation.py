"""What every verb needs: the locked delegation, still in the state the verb starts from."""

from __future__ import annotations

from zhengwu.kernel.public import Conflict
from zhengwu.organisations.models import Delegation
from zhengwu.organisations.queries.delegations import delegation_of
from zhengwu.organisations.rules.delegation import State


class AlreadyAnswered(Conflict):
    """The proposal was accepted, declined or withdrawn before."""

    code = "delegation.already_answered"
    template = "这项委托已经有了结果，不能再办这一步。请刷新页面看现在的状态。"


def locked(number: int) -> Delegation:
    """The delegation, locked until the transaction ends.

    Raises:
        DelegationUnknown
    """
    Delegation.objects.select_for_update().filter(pk=number).first()
    return delegation_of(number)


def proposed(number: int) -> Delegation:
    """The same, when it still waits for an answer.

    Raises:
        DelegationUnknown, AlreadyAnswered
    """
    delegation = locked(number)
    if delegation.state != State.PROPOSED:
        raise AlreadyAnswered
    return delegation
