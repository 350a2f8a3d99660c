"""有效期: how long a certificate of a type holds, as its directory entry says."""

from __future__ import annotations

import calendar
import datetime as dt
from enum import StrEnum

from zhengwu.kernel.pure import BadInput, LawForbids

_MONTHS_A_YEAR = 12


class Validity(StrEnum):
    """有效期规则."""

    PERMANENT = "permanent"
    MONTHS = "months"
    STATED = "stated"


VALIDITY_NAMES: dict[Validity, str] = {
    Validity.PERMANENT: "长期有效",
    Validity.MONTHS: "自颁发起满若干个月",
    Validity.STATED: "以颁发时写明的日期为准",
}


class NotLonger(LawForbids):
    """An extension that does not extend."""

    code = "certificate.not_longer"
    article = "行政许可法第五十条"
    template = "延续以后的有效期要晚于现在的 {valid_to}。请改新的截止日期。"


class NoEnd(LawForbids):
    """What holds for ever needs no extension."""

    code = "certificate.no_end"
    article = "行政许可法第五十条"
    template = "这份证照长期有效，不用延续。"


def valid_until(*, rule: Validity, months: int | None, from_date: dt.date, stated: dt.date | None) -> dt.date | None:
    """The last day it holds; None is for ever.

    Args:
        stated: the day the granting act names; it goes before the rule of the type.

    Raises:
        BadInput: the rule wants a day and none was named, or it ends before it begins
    """
    if stated is None and rule is Validity.STATED:
        raise BadInput.one(("valid_to",), "请写这份证照有效到哪一天。", "certificate.valid_to_missing")
    last = stated
    if last is None and rule is Validity.MONTHS and months:
        last = after_months(from_date, months) - dt.timedelta(days=1)
    if last is not None and last < from_date:
        raise BadInput.one(("valid_to",), "截止日期不能早于起始日期。", "certificate.ends_before_it_begins")
    return last


def after_months(day: dt.date, months: int) -> dt.date:
    """The same day so many months later; of a shorter month its last."""
    year, month = divmod(day.year * _MONTHS_A_YEAR + day.month - 1 + months, _MONTHS_A_YEAR)
    last = calendar.monthrange(year, month + 1)[1]
    return dt.date(year, month + 1, min(day.day, last))


def longer(*, valid_to: dt.date | None, until: dt.date) -> dt.date:
    """The new last day of what is extended.

    Raises:
        NoEnd, NotLonger
    """
    if valid_to is None:
        raise NoEnd
    if until <= valid_to:
        raise NotLonger(valid_to=valid_to)
    return until
