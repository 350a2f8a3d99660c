"""收回自动用印: from now on these papers wait for a hand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from django.db import transaction

from zhengwu.kernel.public import Actor, BadInput, publish
from zhengwu.organisations.public import Officer
from zhengwu.seals.events import StandingUseWithdrawn
from zhengwu.seals.models import Seal
from zhengwu.seals.operations._seal import KEEP, locked


def withdraw_standing(*, seal_number: str, papers: Sequence[str], by: Officer, now: dt.datetime) -> tuple[str, ...]:
    """Withdraw kinds of paper. What was sealed before stays sealed; what comes goes out without a seal.

    Raises:
        NoSuchSeal, NotPermitted
        BadInput: none of them was allowed
    """
    with transaction.atomic():
        seal = locked(number=seal_number, action=KEEP, by=by)
        return unstand(seal, papers=papers, by=by.actor, now=now)


def unstand(seal: Seal, *, papers: Sequence[str], by: Actor, now: dt.datetime) -> tuple[str, ...]:
    """The same where the right was looked at already. Inside the caller's transaction."""
    standing = seal.standing_uses.filter(withdrawn_at=None, paper__in=list(papers))
    gone = tuple(sorted(standing.values_list("paper", flat=True)))
    if not gone:
        raise BadInput.one(("papers",), "请勾选要收回的文书。", "seal.no_papers")
    standing.update(withdrawn_at=now, withdrawn_by=by.name)
    publish(StandingUseWithdrawn(seal_number=seal.number, papers=gone), by=by, at=now)
    return gone
