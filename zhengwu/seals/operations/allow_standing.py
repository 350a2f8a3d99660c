"""授权自动用印: these kinds of paper are sealed without anybody pressing a button."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from django.db import transaction

from zhengwu.kernel.public import Actor, BadInput, publish
from zhengwu.organisations.public import Officer
from zhengwu.seals.events import StandingUseAllowed
from zhengwu.seals.models import Seal, StandingUse
from zhengwu.seals.operations._seal import KEEP, SealNotInForce, locked
from zhengwu.seals.rules.kinds import may_stand


def allow_standing(*, seal_number: str, papers: Sequence[str], by: Officer, now: dt.datetime) -> tuple[str, ...]:
    """Allow kinds of paper; those allowed already stay so. Gives the new ones.

    Args:
        papers: codes of kinds of documents, or `certificate`.

    Raises:
        NoSuchSeal, NotPermitted, NotByItself, SealNotInForce
        BadInput: none is named
    """
    with transaction.atomic():
        seal = locked(number=seal_number, action=KEEP, by=by)
        return stand(seal, papers=papers, by=by.actor, now=now)


def stand(seal: Seal, *, papers: Sequence[str], by: Actor, now: dt.datetime) -> tuple[str, ...]:
    """The same where the right was looked at already. Inside the caller's transaction."""
    may_stand(seal.kind)
    if seal.state != Seal.State.IN_FORCE:
        raise SealNotInForce(name=seal.name, why=seal.get_state_display())
    if not papers:
        raise BadInput.one(("papers",), "请至少勾选一种文书。", "seal.no_papers")
    there = set(seal.standing_uses.filter(withdrawn_at=None).values_list("paper", flat=True))
    fresh = tuple(sorted(set(papers) - there))
    if fresh:
        StandingUse.objects.bulk_create(
            StandingUse(seal=seal, paper=paper, allowed_at=now, allowed_by=by.name) for paper in fresh
        )
        publish(StandingUseAllowed(seal_number=seal.number, papers=fresh), by=by, at=now)
    return fresh
