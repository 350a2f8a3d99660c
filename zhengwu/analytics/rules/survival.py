"""逾期预测: how likely a case is to pass its promised day, from how much of their days cases like it used.

A plain model that can be explained to whoever is judged by it. Of the cases of this item decided in the twelve months before (of
its body, of all, where there are too few), those still undecided when as much of their days was gone: which share of them was
decided late? No more than that: it does not know who is on holiday, and counts no case that comes in later.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from zhengwu.analytics.rules.contribution import MOST_SHARE, SHARE_STEPS

#: Below so many cases like it, the larger group speaks.
ENOUGH = 30
#: How much the larger group weighs beside the smaller one, in cases.
_WEIGHT = 10.0


@dataclass(frozen=True, slots=True)
class Used:
    """How much of their days decided cases used: share in steps of five per cent → cases."""

    counts: Mapping[int, int]

    def at_least(self, share: int) -> int:
        """Cases still undecided when this much was gone."""
        return sum(n for used, n in self.counts.items() if used >= share)

    @property
    def total(self) -> int:
        """All of them."""
        return sum(self.counts.values())

    def late_after(self, share: int, *, prior: float) -> float:
        """The share decided late among those undecided at `share`; pulled towards `prior` where they are few."""
        late = self.at_least(SHARE_STEPS + 1)
        return (late + _WEIGHT * prior) / (self.at_least(share) + _WEIGHT)


NONE = Used({})


def share_gone(allowed_days: int, left_days: int) -> int:
    """How much of its days a case has used when `left_days` are left, in steps of five per cent."""
    allowed = max(allowed_days, 1)
    gone = min(max(allowed - left_days, 0), allowed)
    return min(MOST_SHARE, math.ceil(SHARE_STEPS * gone / allowed))


def risk(share: int, *, of_item: Used, of_body: Used, of_all: Used) -> float:
    """0 to 1: how likely a case with so much of its days gone is decided after its promised day."""
    prior = of_all.late_after(share, prior=0.0) if of_all.total else 0.0
    if of_body.total >= ENOUGH:
        prior = of_body.late_after(share, prior=prior)
    if of_item.total >= ENOUGH:
        return of_item.late_after(share, prior=prior)
    return prior
