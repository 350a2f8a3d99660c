"""What can happen to a seal. Every fact stands in the chain of the seal."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from zhengwu.kernel.pure import Fact


@dataclass(frozen=True, kw_only=True)
class _OfSeal(Fact):
    seal_number: str

    @property
    def subject(self) -> str:
        """The chain of the seal."""
        return f"seal:{self.seal_number}"


@dataclass(frozen=True, kw_only=True)
class SealRegistered(_OfSeal):
    """A seal entered the register (印章登记)."""

    body_code: str
    kind: str
    purpose: str
    name: str
    keeper: str
    valid_from: dt.date
    valid_to: dt.date | None


@dataclass(frozen=True, kw_only=True)
class StandingUseAllowed(_OfSeal):
    """The keeper allowed kinds of paper to be sealed without them (授权自动用印)."""

    papers: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class StandingUseWithdrawn(_OfSeal):
    """And took it back (收回自动用印)."""

    papers: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class SealUsed(_OfSeal):
    """A file was sealed (用印)."""

    about: str
    mode: str
    sha256_before: str
    sha256_after: str


@dataclass(frozen=True, kw_only=True)
class UseAsked(_OfSeal):
    """Somebody asked to use the seal (申请用印)."""

    request_id: int
    body_code: str
    title: str


@dataclass(frozen=True, kw_only=True)
class UseAnswered(_OfSeal):
    """Somebody else approved or refused it (审批用印)."""

    request_id: int
    accounts: tuple[int, ...]
    approved: bool
    answer: str


@dataclass(frozen=True, kw_only=True)
class SealSuspended(_OfSeal):
    """The seal may not be used for a while (暂停使用)."""

    reason: str


@dataclass(frozen=True, kw_only=True)
class SealResumed(_OfSeal):
    """It may be used again (恢复使用)."""

    reason: str


@dataclass(frozen=True, kw_only=True)
class SealRevoked(_OfSeal):
    """The seal counts no more (印章作废); from `compromised_from` on, what it sealed is in doubt."""

    reason: str
    compromised_from: dt.datetime | None
