"""The clocks of parallel approval: 45 working days and one extension of 15 (行政许可法 art. 42(2)); a member has less."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from zhengwu.kernel.pure import BadInput, LawForbids
from zhengwu.timelimits.pure import JOINT_DECISION, JOINT_EXTENSION_DAYS, WorkCalendar

MOST_JOINT_DAYS = JOINT_DECISION.days
MOST_EXTENSION_DAYS = JOINT_EXTENSION_DAYS
#: Working days over all stages of an engineering project: national and local target (DOMAIN §7).
NATIONAL_DAYS, LOCAL_DAYS = 120, 90

#: 期限记号, as in the inbox: late, due today, within two working days, calm.
Colour = Literal["late", "today", "soon", "calm"]
_SOON_WORKDAYS = 2


class JointAlreadyExtended(LawForbids):
    """A second extension."""

    code = "parallel.already_extended"
    article = "行政许可法第四十二条第二款"
    template = "并联审批的期限只能延长一次，这次已经延长过了。"


class JointExtensionTooLate(LawForbids):
    """The limit has run out already."""

    code = "parallel.extension_too_late"
    article = "行政许可法第四十二条第二款"
    template = "延期要在期限届满前批准，期限 {due_date} 已过。请尽快汇总。"


class JointExtensionTooLong(LawForbids):
    """More days than the law gives."""

    code = "parallel.extension_too_long"
    article = "行政许可法第四十二条第二款"
    template = "一次最多延长 {most} 个工作日，请改一下天数。"


class ExtensionNotApproved(LawForbids):
    """The head of the government approves, and the applicant is told why."""

    code = "parallel.extension_not_approved"
    article = "行政许可法第四十二条第二款"
    template = "延期要经本级政府负责人批准，并把理由告知申请人。请写明批准文号和理由。"


def colour_of(due: dt.date, *, today: dt.date, calendar: WorkCalendar) -> Colour:
    """How urgent a running clock is."""
    if due <= today:
        return "late" if due < today else "today"
    return "soon" if calendar.count(today, due) <= _SOON_WORKDAYS else "calm"


def check_days(days: int, *, most: int, loc: tuple[str, ...]) -> int:
    """A limit in working days.

    Raises:
        BadInput: below one, or above the limit around it
    """
    if not 1 <= days <= most:
        raise BadInput.one(loc, "请填 1 到 {most} 之间的工作日数。", "parallel.days", most=most)
    return days


def may_extend_joint(*, days: int, reason: str, approval: str, extended: int, due: dt.date, today: dt.date) -> None:
    """Refuse an extension the law does not allow.

    Args:
        approval: the paper by which the head of the government approved.
        extended: days granted before.

    Raises:
        JointAlreadyExtended, JointExtensionTooLate, JointExtensionTooLong, ExtensionNotApproved
    """
    if extended:
        raise JointAlreadyExtended
    if today > due:
        raise JointExtensionTooLate(due_date=due)
    if not 1 <= days <= MOST_EXTENSION_DAYS:
        raise JointExtensionTooLong(most=MOST_EXTENSION_DAYS)
    if not (reason.strip() and approval.strip()):
        raise ExtensionNotApproved
