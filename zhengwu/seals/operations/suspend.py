"""暂停使用: nobody may use the seal until it is looked into."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import BadInput, Conflict, clean_text, publish
from zhengwu.organisations.public import Officer
from zhengwu.seals.events import SealResumed, SealSuspended
from zhengwu.seals.models import Seal
from zhengwu.seals.operations._seal import KEEP, REGISTER, locked


class OutOfOrder(Conflict):
    """The seal stands elsewhere than the step needs."""

    code = "seal.out_of_order"
    template = "“{name}”{state}，不能办这一步。请刷新页面看现在的状态。"


def suspend_seal(*, seal_number: str, reason: str, by: Officer, now: dt.datetime) -> Seal:
    """Suspend a seal at once; whoever keeps it may. IN_FORCE -> SUSPENDED.

    Raises:
        NoSuchSeal, NotPermitted, OutOfOrder
        BadInput: no reason
    """
    return _move(
        seal_number, reason, by=by, now=now, action=KEEP, leaves=Seal.State.IN_FORCE, reaches=Seal.State.SUSPENDED
    )


def resume_seal(*, seal_number: str, reason: str, by: Officer, now: dt.datetime) -> Seal:
    """Let a suspended seal be used again; whoever keeps the register may. SUSPENDED -> IN_FORCE.

    Raises:
        NoSuchSeal, NotPermitted, OutOfOrder
        BadInput: no reason
    """
    return _move(
        seal_number, reason, by=by, now=now, action=REGISTER, leaves=Seal.State.SUSPENDED, reaches=Seal.State.IN_FORCE
    )


def said_reason(reason: str) -> str:
    """The reason, which nothing about a seal happens without.

    Raises:
        BadInput
    """
    said = clean_text(reason, max_length=1000, loc=("reason",))
    if not said:
        raise BadInput.one(("reason",), "请写明原因。", "seal.reason_missing")
    return said


def _move(
    number: str, reason: str, *, by: Officer, now: dt.datetime, action: str, leaves: Seal.State, reaches: Seal.State
) -> Seal:
    why = said_reason(reason)
    with transaction.atomic():
        seal = locked(number=number, action=action, by=by)
        if seal.state != leaves:
            raise OutOfOrder(name=seal.name, state=seal.get_state_display())
        stopped = reaches == Seal.State.SUSPENDED
        seal.state, seal.state_since, seal.state_reason = reaches, now if stopped else None, why if stopped else ""
        seal.save(update_fields=["state", "state_since", "state_reason"])
        fact = SealSuspended if stopped else SealResumed
        publish(fact(seal_number=seal.number, reason=why), by=by.actor, at=now)
    return seal
