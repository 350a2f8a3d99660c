"""What it means for a paper that its seal does not count any more (印章作废). Pure.

A seal that ended in good order (改制、到期、换章) leaves what it sealed before untouched: the time stamp proves the order of
things. A seal in strange hands is another matter: from the instant it may have been lost, nobody can tell who sealed.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

#: counts: as good as on the first day · doubtful: ask the body · void: sealed when the seal counted no more.
Meaning = Literal["counts", "doubtful", "void"]
State = Literal["in_force", "suspended", "revoked"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where a seal stands now.

    Attributes:
        since: since when it has been suspended or revoked; None while in force.
        compromised_from: from when on its key may have been in strange hands; None when it was not.
    """

    state: State
    since: dt.datetime | None = None
    compromised_from: dt.datetime | None = None


IN_FORCE = Standing(state="in_force")


def meaning(standing: Standing, *, stamped_at: dt.datetime | None) -> Meaning:
    """What a paper sealed at `stamped_at` is worth, given where its seal stands today.

    Args:
        stamped_at: when a time stamp proves that it was sealed; None when nothing proves it, and then the paper may
            have been sealed at any time, after the end too.
    """
    lost = standing.compromised_from
    if lost is not None and (stamped_at is None or stamped_at >= lost):
        return "doubtful"
    if standing.since is None or standing.state == "in_force":
        return "counts"
    if stamped_at is not None and stamped_at < standing.since:
        return "counts"
    return "doubtful" if standing.state == "suspended" or stamped_at is None else "void"
