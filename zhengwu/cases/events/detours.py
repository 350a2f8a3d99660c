"""The statutory detours of a case: returned, forwarded, transferred, heard, published, put first."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from zhengwu.cases.events.case import CaseFact


@dataclass(frozen=True, kw_only=True)
class CasePreReturned(CaseFact):
    """An online application was returned before receipt (预审退回); nothing was refused."""

    reason: str
    notice_no: str


@dataclass(frozen=True, kw_only=True)
class CaseResubmitted(CaseFact):
    """The applicant changed it and handed it in again, under the same number (重新提交)."""

    materials: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class CaseForwarded(CaseFact):
    """The superior body was asked (上报). `pauses`: the item says the days are not counted."""

    superior_code: str
    superior_name: str
    reason: str
    limit_days: int
    due_date: dt.date
    pauses: bool
    letter_no: str


@dataclass(frozen=True, kw_only=True)
class SuperiorAnswered(CaseFact):
    """The superior gave its opinion (上级返回意见). `wanted`: what it still wants to see, never what was handed in."""

    superior_name: str
    outcome: str
    opinion: str
    wanted: tuple[str, ...]
    due_date: dt.date
    late: bool
    promise_due_date: dt.date | None
    statutory_due_date: dt.date | None


@dataclass(frozen=True, kw_only=True)
class TransferOffered(CaseFact):
    """The case was offered to another body (移送)."""

    from_body_code: str
    from_body_name: str
    to_body_code: str
    to_body_name: str
    reason: str
    letter_no: str


@dataclass(frozen=True, kw_only=True)
class TransferTaken(CaseFact):
    """The other body took it (接收移送): the review begins again there, the day of acceptance stays."""

    from_body_name: str
    to_body_code: str
    to_body_name: str
    accept_date: dt.date | None
    notice_no: str


@dataclass(frozen=True, kw_only=True)
class TransferSentBack(CaseFact):
    """The other body sent it back (退回移送)."""

    to_body_name: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class ApplicantChanged(CaseFact):
    """The applicant has a new name, or somebody else goes on (申请人变更)."""

    kind: str
    old_name: str
    new_name: str
    proof: str


@dataclass(frozen=True, kw_only=True)
class CaseAbated(CaseFact):
    """The applicant died or was dissolved, and nobody goes on: the case ends (行政许可法 art. 70(3))."""

    kind: str
    proof: str


@dataclass(frozen=True, kw_only=True)
class HearingOffered(CaseFact):
    """The people concerned were told of their right to a hearing (告知听证权利), or that one will be held."""

    ground: str
    reason: str
    third_parties: str
    ask_until: dt.date
    notice_no: str


@dataclass(frozen=True, kw_only=True)
class HearingAsked(CaseFact):
    """A hearing was asked for (申请听证); from now on the days are not counted."""

    asked_by: str
    reason: str
    hold_until: dt.date
    notice_no: str


@dataclass(frozen=True, kw_only=True)
class HearingArranged(CaseFact):
    """Day, place and chair were told (听证通知)."""

    held_on: dt.date
    place: str
    chair_name: str
    notice_no: str


@dataclass(frozen=True, kw_only=True)
class HearingRecorded(CaseFact):
    """The hearing was held and its record filed (听证笔录); the clocks run again."""

    held_on: dt.date
    chair_name: str
    record_no: str
    promise_due_date: dt.date | None
    statutory_due_date: dt.date | None


@dataclass(frozen=True, kw_only=True)
class PublicityOpened(CaseFact):
    """A result proposed is public (公示)."""

    step: str
    result: str
    from_date: dt.date
    until_date: dt.date
    pauses: bool


@dataclass(frozen=True, kw_only=True)
class ObjectionMade(CaseFact):
    """Somebody objected (异议). Their words stay in the table."""

    objection_id: int
    step: str


@dataclass(frozen=True, kw_only=True)
class ObjectionAnswered(CaseFact):
    """The objection was looked into and answered."""

    objection_id: int
    step: str


@dataclass(frozen=True, kw_only=True)
class PublicityEnded(CaseFact):
    """The period is over and every objection is answered (公示期满)."""

    step: str
    objections: int
    until_date: dt.date


@dataclass(frozen=True, kw_only=True)
class CasePrioritised(CaseFact):
    """The case goes first (绿色通道), or its review ahead of a minor material (先审后补)."""

    green_channel: bool
    review_first: bool
    reason: str
