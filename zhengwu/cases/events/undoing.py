"""What ends a result, prolongs it, or stands before a refusal."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from zhengwu.cases.events.case import CaseFact
from zhengwu.kernel.pure import Fact


@dataclass(frozen=True, kw_only=True)
class UndoingProposed(CaseFact):
    """The holder was told that the result is to be ended (拟撤销、拟注销告知), and may speak until `heard_until`."""

    kind: str
    ground: str
    article: str
    reason: str
    heard_until: dt.date
    notice_no: str


@dataclass(frozen=True, kw_only=True)
class ViewsGiven(CaseFact):
    """The holder spoke (陈述申辩); the words stand in the proceeding, not here."""

    kind: str


@dataclass(frozen=True, kw_only=True)
class UndoingDropped(CaseFact):
    """The result stays (不予撤销、不予注销)."""

    kind: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class ResultUndone(CaseFact):
    """The result was ended (撤销、注销): documents named here no longer count, and certificates issued on it follow.

    `kind`: revoke or cancel. `compensates`: the organ was wrong, damage is made good (行政许可法 art. 69(4)).
    """

    kind: str
    ground: str
    article: str
    reason: str
    decision_no: str
    revoked_documents: tuple[str, ...]
    compensates: bool


@dataclass(frozen=True, kw_only=True)
class RefusalFiled(CaseFact):
    """An intended refusal was laid before the centre (否定报备)."""

    reason: str
    due_date: dt.date


@dataclass(frozen=True, kw_only=True)
class FilingAnswered(CaseFact):
    """The centre answered: agree or object."""

    answer: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class RenewalDeemed(CaseFact):
    """A renewal was not decided before the old permit ended, and so is granted (视为准予延续, 行政许可法 art. 50(2))."""

    renewed_no: str
    old_valid_to: dt.date
    valid_to: dt.date | None
    document_no: str


@dataclass(frozen=True, kw_only=True)
class FilingRuleSet(Fact):
    """Refusals of a body, or of one item of it, are filed first (否定报备); 0 days: no longer."""

    body_code: str
    task_code: str
    days: int

    @property
    def subject(self) -> str:
        """The chain of the rules of this body."""
        return f"filing-rule:{self.body_code}"
