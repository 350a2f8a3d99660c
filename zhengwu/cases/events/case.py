"""What can happen to a case: frozen facts in the past tense."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from zhengwu.cases.rules.correction import Gap
from zhengwu.kernel.pure import Fact


@dataclass(frozen=True, kw_only=True)
class CaseFact(Fact):
    """Base: a fact about one case, on that case's chain."""

    project_no: str

    @property
    def subject(self) -> str:
        """The chain of the case."""
        return f"case:{self.project_no}"


@dataclass(frozen=True, kw_only=True)
class CaseSubmitted(CaseFact):
    """The applicant handed in the application (申请). `invest_code`: the project it is for (投资项目代码)."""

    task_code: str
    item_name: str
    item_version: int
    body_code: str
    applicant_name: str
    agent_name: str
    source: str
    materials: tuple[str, ...]
    invest_code: str = ""


@dataclass(frozen=True, kw_only=True)
class BundleSubmitted(Fact):
    """One application for several items of a bundle was handed in (一件事申请); each of its cases tells its own story."""

    application_id: UUID
    bundle_code: str
    bundle_name: str
    applicant_name: str
    project_nos: tuple[str, ...]

    @property
    def subject(self) -> str:
        """The chain of the application."""
        return f"bundle-application:{self.application_id}"


@dataclass(frozen=True, kw_only=True)
class CaseReceived(CaseFact):
    """The window took it in (收件); the five days to speak begin."""

    acceptance_due_date: dt.date
    receipt_no: str


@dataclass(frozen=True, kw_only=True)
class CorrectionRequested(CaseFact):
    """The applicant was told, once, everything that is missing (补正告知)."""

    gaps: tuple[Gap, ...]
    deadline_date: dt.date
    notice_no: str


@dataclass(frozen=True, kw_only=True)
class MaterialsSupplied(CaseFact):
    """The applicant supplied materials (补交); what is still missing stays named."""

    materials: tuple[str, ...]
    still_missing: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class AcceptanceRefused(CaseFact):
    """The application was not accepted (不予受理)."""

    reason: str
    competent_body: str
    notice_no: str


@dataclass(frozen=True, kw_only=True)
class CaseAccepted(CaseFact):
    """The application was accepted (受理); both clocks run from `accept_date`. `deemed`: by five days of silence."""

    accept_date: dt.date
    promise_due_date: dt.date | None
    statutory_due_date: dt.date | None
    deemed: bool
    tolerated: tuple[str, ...]
    notice_no: str


@dataclass(frozen=True, kw_only=True)
class CaseLapsed(CaseFact):
    """The deadline to supply passed (逾期未补)."""

    deadline_date: dt.date


@dataclass(frozen=True, kw_only=True)
class SpecialProcedureStarted(CaseFact):
    """The clocks stand still for a special procedure (特别程序)."""

    kind: str
    basis: str
    planned_days: int
    started_date: dt.date
    notice_no: str


@dataclass(frozen=True, kw_only=True)
class SpecialProcedureEnded(CaseFact):
    """The clocks run again."""

    kind: str
    ended_date: dt.date
    planned_days: int
    taken_days: int
    promise_due_date: dt.date | None
    statutory_due_date: dt.date | None


@dataclass(frozen=True, kw_only=True)
class LimitExtended(CaseFact):
    """The limit was extended, once (延期)."""

    days: int
    reason: str
    promise_due_date: dt.date | None
    statutory_due_date: dt.date | None
    notice_no: str


@dataclass(frozen=True, kw_only=True)
class CaseDecided(CaseFact):
    """The head decided (决定)."""

    outcome: str
    reason: str
    document_no: str
    promise_overdue: bool
    statutory_overdue: bool


@dataclass(frozen=True, kw_only=True)
class ResultSent(CaseFact):
    """The result is on its way to the applicant (寄出)."""

    method: str
    recipient: str


@dataclass(frozen=True, kw_only=True)
class ResultServed(CaseFact):
    """The result reached the applicant, with proof (送达)."""

    method: str
    recipient: str
    proof_no: str


@dataclass(frozen=True, kw_only=True)
class CaseClosed(CaseFact):
    """The case is closed (办结)."""

    outcome: str
    elapsed_days: int


@dataclass(frozen=True, kw_only=True)
class CaseArchived(CaseFact):
    """The case was sealed away (归档)."""

    archive_no: str


@dataclass(frozen=True, kw_only=True)
class CaseWithdrawn(CaseFact):
    """The applicant withdrew (撤件)."""

    reason: str


@dataclass(frozen=True, kw_only=True)
class DueDatesRecomputed(CaseFact):
    """The work calendar changed, and with it the due dates. `before` has those that moved, as they were.

    `cards_to_review`: the dates that had passed by the old calendar and have not by the new; whatever was held against an
    officer because of them has to be looked at again.
    """

    promise_due_date: dt.date | None
    statutory_due_date: dt.date | None
    acceptance_due_date: dt.date | None
    delivery_due_date: dt.date | None = None
    before: Mapping[str, dt.date | None] = field(default_factory=dict)
    cards_to_review: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class IdentityRevealed(CaseFact):
    """An officer looked at the applicant's full document number and phone (查看完整证件号). The applicant is shown this."""

    reason: str
    body_name: str = ""
    post_name: str = ""
