"""听证: told of, asked for, held and written down (行政许可法 art. 46–48). Days are working days (art. 82)."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from zhengwu.kernel.pure import Conflict, LawForbids
from zhengwu.timelimits.pure import HEARING, HEARING_NOTICE, HEARING_REQUEST, WorkCalendar


class Ground(StrEnum):
    """Why there is a hearing."""

    REQUIRED = "required"  # art. 46: the law or the public interest asks for it; nobody needs to request it
    INTERESTS = "interests"  # art. 47: it touches great interests between the applicant and others


GROUND_NAMES: dict[Ground, str] = {
    Ground.REQUIRED: "法律、法规规定应当听证，或者涉及公共利益",
    Ground.INTERESTS: "直接涉及申请人与他人之间重大利益关系",
}


class Standing(StrEnum):
    """How far it has come."""

    OFFERED = "offered"
    ASKED = "asked"
    ARRANGED = "arranged"
    RECORDED = "recorded"


#: Something is still to come.
OPEN = frozenset({Standing.OFFERED, Standing.ASKED, Standing.ARRANGED})


class HearingReasonMissing(LawForbids):
    """The people concerned are told whose interests are touched and how."""

    code = "hearing.reason_missing"
    article = "行政许可法第四十六条、第四十七条"
    template = "请写明为什么听证：涉及谁、涉及什么利益。"


class AlreadyOffered(Conflict):
    """One hearing a case."""

    code = "hearing.already"
    template = "这件已经告知过听证权利，不用再告知。"


class NotOffered(Conflict):
    """Nobody was told of it."""

    code = "hearing.not_offered"
    template = "这件现在没有等您办的听证步骤。请刷新页面，看听证办到哪一步。"


class AskedTooLate(LawForbids):
    """Five working days after the notice."""

    code = "hearing.asked_too_late"
    article = "行政许可法第四十七条第一款"
    template = "申请听证的期限是 {until}，已经过了。"


class HeldTooLate(LawForbids):
    """Within twenty working days of the request."""

    code = "hearing.held_too_late"
    article = "行政许可法第四十七条第一款"
    template = "听证要在 {until} 前举行（提出申请后 20 个工作日内），请选早一点的日子。"


class ToldTooLate(LawForbids):
    """Seven working days before."""

    code = "hearing.told_too_late"
    article = "行政许可法第四十八条第一款第一项"
    template = "要在听证前 7 个工作日通知，最早可以定在 {earliest}。"


class ChairReviewed(LawForbids):
    """Whoever reviewed the application does not preside."""

    code = "hearing.chair_reviewed"
    article = "行政许可法第四十八条第一款第三项"
    template = "{name}审查过这件，不能主持听证。请换一位。"


class NotTheChair(Conflict):
    """The record is the chair's."""

    code = "hearing.not_the_chair"
    template = "笔录由主持人 {name} 提交。"


class HeldBefore(Conflict):
    """A record of something that has not happened."""

    code = "hearing.not_held_yet"
    template = "听证定在 {day}，举行后再提交笔录。"


class RecordMissing(LawForbids):
    """A hearing without a record binds nobody."""

    code = "hearing.record_missing"
    article = "行政许可法第四十八条第一款第五项"
    template = "请写听证笔录：谁参加、各方意见和证据、申辩和质证的要点。"


class HearingOpen(LawForbids):
    """No decision while a hearing may still be asked for or held."""

    code = "decision.hearing_open"
    article = "行政许可法第四十七条"
    template = "听证还没结束：{what}。听证笔录交上来以后再作决定。"


class RecordNotWeighed(LawForbids):
    """After a hearing the decision rests on its record, and says so."""

    code = "decision.record_not_weighed"
    article = "行政许可法第四十八条第二款"
    template = "听证后要根据笔录作决定。请在理由里写明采纳了笔录里的什么意见，没采纳的为什么。"


def ask_until(*, told_on: dt.date, calendar: WorkCalendar) -> dt.date:
    """The last day to ask for a hearing: five working days after the notice (art. 47)."""
    return calendar.add_workdays(told_on, HEARING_REQUEST.days)


def hold_until(*, asked_on: dt.date, calendar: WorkCalendar) -> dt.date:
    """The last day to hold it: twenty working days after the request (art. 47)."""
    return calendar.add_workdays(asked_on, HEARING.days)


def earliest(*, told_on: dt.date, calendar: WorkCalendar) -> dt.date:
    """The first day it may be held when the notice goes out today: seven working days before (art. 48)."""
    return calendar.add_workdays(told_on, HEARING_NOTICE.days)


def may_offer(*, reason: str, offered_before: bool) -> None:
    """Refuse a second notice, or one that says nothing.

    Raises:
        AlreadyOffered, HearingReasonMissing
    """
    if offered_before:
        raise AlreadyOffered
    if not reason.strip():
        raise HearingReasonMissing


def may_ask(*, standing: Standing, until: dt.date, today: dt.date) -> None:
    """Refuse a request nobody was invited to make, or too late.

    Raises:
        NotOffered, AskedTooLate
    """
    if standing is not Standing.OFFERED:
        raise NotOffered
    if today > until:
        raise AskedTooLate(until=until)


def may_arrange(
    *, standing: Standing, held_on: dt.date, until: dt.date, first: dt.date, chair: str, chair_reviewed: bool
) -> None:
    """Refuse a day the law does not allow, or a chair who reviewed the case.

    Args:
        until: the last day; first: the earliest.

    Raises:
        NotOffered, ChairReviewed, ToldTooLate, HeldTooLate
    """
    if standing is not Standing.ASKED:
        raise NotOffered
    if chair_reviewed:
        raise ChairReviewed(name=chair)
    if held_on < first:
        raise ToldTooLate(earliest=first)
    if held_on > until:
        raise HeldTooLate(until=until)


def may_record(
    *, standing: Standing, held_on: dt.date | None, today: dt.date, record: str, chairs: bool, chair: str
) -> None:
    """Refuse a record from somebody else, too early, or empty.

    Raises:
        NotOffered, NotTheChair, HeldBefore, RecordMissing
    """
    if standing is not Standing.ARRANGED or held_on is None:
        raise NotOffered
    if not chairs:
        raise NotTheChair(name=chair)
    if today < held_on:
        raise HeldBefore(day=held_on)
    if not record.strip():
        raise RecordMissing


def heard_enough(*, standing: Standing | None, until: dt.date | None, today: dt.date, reason: str) -> None:
    """Refuse a decision before the hearing is over, or one that passes its record by.

    Args:
        standing: None where no hearing was ever offered. until: the last day to ask.

    Raises:
        HearingOpen, RecordNotWeighed
    """
    if standing is Standing.OFFERED and until is not None and today <= until:
        raise HearingOpen(what=f"可以申请到 {until}")
    if standing is Standing.ASKED:
        raise HearingOpen(what="还没定听证的时间")
    if standing is Standing.ARRANGED:
        raise HearingOpen(what="还没提交笔录")
    if standing is Standing.RECORDED and not reason.strip():
        raise RecordNotWeighed
