"""What looking at a sealed PDF says (验章结论). Pure.

One finding a seal, or one that says there is none. The words for people stand at the doors.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from zhengwu.seals.rules.revocation import Meaning

#: genuine: ours, whole, counts · altered: the file is not what was sealed · expired: the certificate had run out, or was not valid
#: yet · revoked: the seal counted no more, or is in doubt (`why`) · not_ours: sealed, but by nobody we know · unsigned: no seal.
Outcome = Literal["genuine", "altered", "expired", "revoked", "not_ours", "unsigned"]
#: Why, where one outcome has several reasons.
Why = Literal["", "bytes", "added", "doubtful", "void", "unreadable"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One seal on a file.

    Attributes:
        signer: the name in its certificate, as anybody may have written it: show it for a seal of ours only as a claim.
        sealed_at: when, as the time stamp says; None when nothing trusted says it.
        whole: the seal covers every byte of the file.
        seal_number, seal_name, body_name: of our register; empty when the certificate is none of ours.
    """

    outcome: Outcome
    why: Why = ""
    signer: str = ""
    sealed_at: dt.datetime | None = None
    whole: bool = False
    seal_number: str = ""
    seal_name: str = ""
    body_name: str = ""


UNSIGNED = Finding(outcome="unsigned")


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What the mathematics of one signature say, before anybody asks whose it is.

    Attributes:
        intact: the signed bytes are those that were signed, and the signature is of the certificate's key.
        later_changes: what was appended after it changes the paper; another seal beside it does not.
        in_time: the certificate was valid when it signed.
        stamped_at: when, if a time stamp of an authority we know says so.
    """

    intact: bool
    later_changes: bool
    whole: bool
    in_time: bool
    stamped_at: dt.datetime | None


def conclude(seen: Seen, *, ours: bool, means: Meaning) -> tuple[Outcome, Why]:
    """The outcome of one signature. What was altered is said first: an altered file proves nothing about the rest."""
    if not seen.intact:
        return "altered", "bytes"
    if seen.later_changes:
        return "altered", "added"
    if not ours:
        return "not_ours", ""
    if not seen.in_time:
        return "expired", ""
    if means != "counts":
        return "revoked", means
    return "genuine", ""


#: Worst first: a file is as good as its worst seal.
_WORST: Sequence[Outcome] = ("altered", "revoked", "expired", "not_ours", "unsigned", "genuine")


def worst(findings: Sequence[Finding]) -> Finding:
    """The finding that decides about the whole file."""
    return min(findings, key=lambda one: _WORST.index(one.outcome), default=UNSIGNED)
