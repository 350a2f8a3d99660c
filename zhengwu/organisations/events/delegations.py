"""What happened to delegations (委托下放)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from zhengwu.kernel.public import Fact


@dataclass(frozen=True, kw_only=True)
class DelegationFact(Fact):
    """Anything that happens to a delegation stands in its own chain, and names both sides."""

    delegation_id: int
    from_code: str
    to_code: str

    @property
    def subject(self) -> str:
        """The delegation's chain."""
        return f"delegation:{self.delegation_id}"


@dataclass(frozen=True, kw_only=True)
class DelegationProposed(DelegationFact):
    """A body wants to let another do part of its work (提出委托). No `task_codes`: all its items."""

    task_codes: tuple[str, ...]
    actions: tuple[str, ...]
    valid_from: dt.date
    valid_to: dt.date | None
    basis: str


@dataclass(frozen=True, kw_only=True)
class DelegationAccepted(DelegationFact):
    """The receiving body accepted; it is in force from `valid_from` on (接受委托)."""

    valid_from: dt.date
    valid_to: dt.date | None


@dataclass(frozen=True, kw_only=True)
class DelegationDeclined(DelegationFact):
    """The receiving body did not accept (不接受委托)."""

    reason: str


@dataclass(frozen=True, kw_only=True)
class DelegationWithdrawn(DelegationFact):
    """The proposal was taken back before it was answered (撤回委托)."""

    reason: str


@dataclass(frozen=True, kw_only=True)
class DelegationEnded(DelegationFact):
    """It is not in force from `valid_to` on (终止委托)."""

    valid_to: dt.date
    reason: str
