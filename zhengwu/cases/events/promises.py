"""What happens to promises (承诺) and to the credit that stands behind them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from zhengwu.cases.events.case import CaseFact


@dataclass(frozen=True, kw_only=True)
class CommitmentSigned(CaseFact):
    """The applicant promised in writing (承诺书); `digest` is the SHA-256 of the words. `kind`: tolerance or notice."""

    kind: str
    materials: tuple[str, ...]
    digest: str
    signed_by: str


@dataclass(frozen=True, kw_only=True)
class ToleranceKept(CaseFact):
    """Everything that was tolerated has come (容缺补齐)."""

    materials: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class ToleranceBroken(CaseFact):
    """The deadline of what was tolerated passed, and the case ended (容缺逾期终止)."""

    materials: tuple[str, ...]
    deadline_date: dt.date
    notice_no: str


@dataclass(frozen=True, kw_only=True)
class CheckOpened(CaseFact):
    """A promise is to be verified by `due_date` (承诺核查)."""

    due_date: dt.date


@dataclass(frozen=True, kw_only=True)
class CommitmentChecked(CaseFact):
    """A promise was verified: `state` as of `CheckState`, what was found, and until when it must be put right."""

    state: str
    method: str
    finding: str
    rectify_until: dt.date | None


@dataclass(frozen=True, kw_only=True)
class CreditMarked(CaseFact):
    """A broken promise was recorded against a party (失信记录)."""

    party_ref: str
    kind: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class CreditRepaired(CaseFact):
    """The record no longer bars (信用修复)."""

    party_ref: str
    kind: str
    reason: str
