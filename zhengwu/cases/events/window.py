"""What happens at the counter, and to papers and results on their way between offices."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from zhengwu.cases.events.case import CaseFact
from zhengwu.kernel.pure import Fact


@dataclass(frozen=True, kw_only=True)
class TakenInAtCounter(CaseFact):
    """A receptionist wrote the application for somebody who stood there (当面收件), here or for another county (`across`)."""

    channel: str
    hall_name: str
    collect_hall_name: str
    across: bool
    helper_name: str
    mandate_note: str
    signed_on_paper: bool


@dataclass(frozen=True, kw_only=True)
class OneTimeNoticeGiven(Fact):
    """Somebody was told once, on paper, everything that is still missing (一次性告知); no case was made."""

    draft_id: UUID
    task_code: str
    item_name: str
    applicant_name: str
    gaps: tuple[str, ...]

    @property
    def subject(self) -> str:
        """The chain of the unfinished application."""
        return f"window-draft:{self.draft_id}"


@dataclass(frozen=True, kw_only=True)
class MaterialReused(Fact):
    """A paper handed in before was taken again, as a marked copy, with the person's consent (材料复用)."""

    person_ref: str
    material: str
    from_project_no: str
    file_id: UUID
    purpose: str
    expires: str

    @property
    def subject(self) -> str:
        """The chain of the person."""
        return self.person_ref


@dataclass(frozen=True, kw_only=True)
class MaterialJudged(CaseFact):
    """An officer said whether one paper is fit (材料审查意见)."""

    material: str
    fit: bool
    reason: str
    step: str
    original_seen: bool


@dataclass(frozen=True, kw_only=True)
class PapersGiven(CaseFact):
    """The papers left one side (移交), on a numbered slip. `direction`: out to the back office, or back to the window."""

    slip_no: str
    direction: str
    papers: int
    reason: str


@dataclass(frozen=True, kw_only=True)
class PapersTaken(CaseFact):
    """The other side counted and signed (接收); a difference is written down."""

    slip_no: str
    direction: str
    counted: int
    difference: str


@dataclass(frozen=True, kw_only=True)
class ResultDispatched(CaseFact):
    """The result is on its way to the hall where it will be collected (派件)."""

    dispatch_no: str
    hall_name: str


@dataclass(frozen=True, kw_only=True)
class ResultArrived(CaseFact):
    """The result is at the hall where it will be collected."""

    dispatch_no: str
    hall_name: str
