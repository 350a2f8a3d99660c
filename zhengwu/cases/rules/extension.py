"""延期: once, by at most ten working days, before the limit runs out, with a reason (行政许可法 art. 42)."""

from __future__ import annotations

import datetime as dt

from zhengwu.kernel.pure import LawForbids

#: Working days one extension may add (行政许可法 art. 42(1)).
MOST_WORKDAYS = 10


class AlreadyExtended(LawForbids):
    """A second extension."""

    code = "extension.already"
    article = "行政许可法第四十二条第一款"
    template = "办理期限只能延长一次，这件已经延长过了。"


class ExtensionTooLate(LawForbids):
    """The statutory limit has run out already."""

    code = "extension.too_late"
    article = "行政许可法第四十二条第一款"
    template = "延期要在法定期限届满前批准，这件的法定期限 {statutory_due} 已过。请尽快作出决定。"


class ExtensionTooLong(LawForbids):
    """More days than the law gives."""

    code = "extension.too_long"
    article = "行政许可法第四十二条第一款"
    template = "一次最多延长 {most} 个工作日，请改一下天数。"


class ExtensionReasonMissing(LawForbids):
    """The applicant must be told why."""

    code = "extension.reason_missing"
    article = "行政许可法第四十二条第一款"
    template = "延期要把理由告知申请人，请写明理由。"


def may_extend(*, days: int, reason: str, extended_before: bool, statutory_due: dt.date | None, today: dt.date) -> None:
    """Refuse an extension the law does not allow.

    Args:
        days: working days to add.
        statutory_due: last day of the statutory limit; None while a pause keeps it open.

    Raises:
        AlreadyExtended, ExtensionTooLate, ExtensionTooLong, ExtensionReasonMissing
    """
    if extended_before:
        raise AlreadyExtended
    if statutory_due is not None and today > statutory_due:
        raise ExtensionTooLate(statutory_due=statutory_due)
    if not 1 <= days <= MOST_WORKDAYS:
        raise ExtensionTooLong(most=MOST_WORKDAYS)
    if not reason.strip():
        raise ExtensionReasonMissing
