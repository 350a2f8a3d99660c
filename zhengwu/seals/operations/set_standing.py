"""授权自动用印, all at once: these kinds of paper and no others."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from django.db import transaction

from zhengwu.organisations.public import Officer
from zhengwu.seals.operations._seal import KEEP, locked
from zhengwu.seals.operations.allow_standing import stand
from zhengwu.seals.operations.withdraw_standing import unstand
from zhengwu.seals.rules.kinds import may_stand


def set_standing(*, seal_number: str, papers: Sequence[str], by: Officer, now: dt.datetime) -> None:
    """Allow what is new and withdraw what is missing; what stays as it is writes nothing.

    Raises:
        NoSuchSeal, NotPermitted, NotByItself, SealNotInForce
    """
    with transaction.atomic():
        seal = locked(number=seal_number, action=KEEP, by=by)
        may_stand(seal.kind)
        there = set(seal.standing_uses.filter(withdrawn_at=None).values_list("paper", flat=True))
        if fresh := sorted(set(papers) - there):
            stand(seal, papers=fresh, by=by.actor, now=now)
        if gone := sorted(there - set(papers)):
            unstand(seal, papers=gone, by=by.actor, now=now)
