"""撤回: an entry leaves the public list, and readers are told why."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.disclosure.events import DisclosureWithdrawn
from zhengwu.disclosure.models import Disclosure
from zhengwu.disclosure.operations._disclosure import ENTER, facts_of, locked_for, step, why
from zhengwu.disclosure.rules.states import Verb
from zhengwu.disclosure.rules.withdrawing import Ground
from zhengwu.kernel.public import Actor, BadInput, publish
from zhengwu.organisations.public import Officer


def withdraw(*, disclosure_id: int, ground: str, reason: str, by: Officer, now: dt.datetime) -> Disclosure:
    """Take an entry back (撤回), within three working days after a penalty was changed, revoked, found unlawful or void, and say
    openly why (行政处罚法 art. 48(2)). -> WITHDRAWN; the same decision may be entered again.

    Raises:
        NoSuchDisclosure, NotPermitted, NotNow, BadInput
    """
    if ground not in set(Ground):
        raise BadInput.one(("ground",), "请选撤回的事由。", "disclosure.ground")
    reason = why(reason, words="请写撤回说明，会向社会公开。")
    with transaction.atomic():
        row = locked_for(disclosure_id, action=ENTER, by=by)
        take_back(row, ground=Ground(ground), reason=reason, by=by.actor, now=now)
    return row


def take_back(row: Disclosure, *, ground: Ground, reason: str, by: Actor, now: dt.datetime) -> None:
    """The same on a locked row."""
    step(row, Verb.WITHDRAW, reason=reason, by=by, now=now)
    publish(DisclosureWithdrawn(**facts_of(row), ground=ground, reason=reason), by=by, at=now)
