"""延续: asked for thirty days before the permit ends; undecided when it ends, it is renewed (行政许可法 art. 50)."""

from __future__ import annotations

import calendar
import datetime as dt
import re

from zhengwu.kernel.pure import LawForbids

#: Days before expiry by which a renewal is applied for (行政许可法 art. 50(1)).
RENEW_BEFORE_DAYS = 30
_YEARS = re.compile(r"(?:有效期)?\s*(\d{1,2})\s*年")
_MONTHS = re.compile(r"(?:有效期)?\s*(\d{1,3})\s*个月")
_MONTHS_A_YEAR = 12


class RenewalTooLate(LawForbids):
    """Less than thirty days are left."""

    code = "renewal.too_late"
    article = "行政许可法第五十条第一款"
    template = "延续要在有效期届满三十日前申请，这件最晚 {last} 申请，现在已经过了。请重新申请。"


class NotRenewable(LawForbids):
    """There is nothing in force that ends."""

    code = "renewal.not_renewable"
    article = "行政许可法第五十条第一款"
    template = "编号 {project_no} 的结果不能延续：要是您本人的、同一事项的、准予并且有截止日期的。请重新申请。"


class RenewalUnderWay(LawForbids):
    """It has been asked for already."""

    code = "renewal.under_way"
    article = "行政许可法第五十条"
    template = "这份结果已经申请过延续，编号 {project_no}。请到“我的办件”看进度。"


def valid_to(*, valid_for: str, from_date: dt.date) -> dt.date | None:
    """The last day of a result that holds for so long in words; None where the words say no single length (“长期”, or several).

    "3 年" from 2 March 2026 holds to 1 March 2029.
    """
    words = valid_for.strip()
    if found := _YEARS.fullmatch(words):
        months = int(found[1]) * _MONTHS_A_YEAR
    elif found := _MONTHS.fullmatch(words):
        months = int(found[1])
    else:
        return None
    index = from_date.year * _MONTHS_A_YEAR + from_date.month - 1 + months
    year, month = divmod(index, _MONTHS_A_YEAR)
    day = min(from_date.day, calendar.monthrange(year, month + 1)[1])
    return dt.date(year, month + 1, day) - dt.timedelta(days=1)


def last_day_to_renew(*, valid_to_date: dt.date) -> dt.date:
    """The last day on which a renewal may be asked for."""
    return valid_to_date - dt.timedelta(days=RENEW_BEFORE_DAYS)


def may_renew(*, project_no: str, fits: bool, valid_to_date: dt.date | None, under_way: str, today: dt.date) -> None:
    """Refuse a renewal the law does not give.

    Args:
        fits: the earlier case is the applicant's own, of the same item, granted and closed.
        under_way: number of a renewal already asked for.

    Raises:
        NotRenewable, RenewalUnderWay, RenewalTooLate
    """
    if not fits or valid_to_date is None:
        raise NotRenewable(project_no=project_no[:60])
    if under_way:
        raise RenewalUnderWay(project_no=under_way)
    last = last_day_to_renew(valid_to_date=valid_to_date)
    if today > last:
        raise RenewalTooLate(last=last)


def deemed_renewed(*, old_valid_to: dt.date | None, today: dt.date) -> bool:
    """Whether the old permit has ended while its renewal was not decided (art. 50(2))."""
    return old_valid_to is not None and today > old_valid_to
