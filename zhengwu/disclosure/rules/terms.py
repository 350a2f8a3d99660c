"""期限: by when an entry is shown, how long it stays, and how soon people are answered. All figures are data.

What is shipped stands in `Terms`; a place overrides single figures in the table `disclosure_term`.
"""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from zhengwu.kernel.pure import LawForbids
from zhengwu.timelimits.pure import DUAL_PUBLICITY, WorkCalendar

_MONTHS_A_YEAR = 12


class Grade(StrEnum):
    """失信严重程度 (信用修复管理办法, in force since 2026-04-01)."""

    MINOR = "minor"
    ORDINARY = "ordinary"
    SERIOUS = "serious"


GRADE_NAMES: dict[Grade, str] = {Grade.MINOR: "轻微", Grade.ORDINARY: "一般", Grade.SERIOUS: "严重"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """The figures in force. Days are working days, months calendar months from the day of the decision.

    publish_days: 双公示, from the decision (发改办财金〔2018〕424号).
    wait_days: how long a new entry waits so that somebody can hold it; never past its last day.
    withdraw_days: a penalty changed, revoked, found unlawful or void (行政处罚法 art. 48(2); art. 85: its “三日” are working days).
    objection_days, repair_days: answering. ⚠ neither is settled nationally for every body: set what the place has promised.
    *_shortest, *_longest: 最短、最长公示期 (信用修复管理办法: 轻微 at most 3 months, repaired as soon as the duty is met;
        一般 3 months to 1 year; 严重 1 to 3 years). ⚠ sector rules may say otherwise.
    """

    publish_days: int = DUAL_PUBLICITY.days
    wait_days: int = 1
    withdraw_days: int = 3
    objection_days: int = 7
    repair_days: int = 10
    minor_shortest: int = 0
    minor_longest: int = 3
    ordinary_shortest: int = 3
    ordinary_longest: int = 12
    serious_shortest: int = 12
    serious_longest: int = 36

    def shortest(self, grade: Grade) -> int:
        """最短公示期, in months."""
        return int(getattr(self, f"{grade.value}_shortest"))

    def longest(self, grade: Grade) -> int:
        """最长公示期, in months."""
        return int(getattr(self, f"{grade.value}_longest"))


#: What each figure is called, and its unit in words.
TERM_NAMES: dict[str, tuple[str, str]] = {
    "publish_days": ("决定后几个工作日内公示", "工作日"),
    "wait_days": ("生成后等几个工作日自动公示", "工作日"),
    "withdraw_days": ("处罚被撤销后几个工作日内撤回", "工作日"),
    "objection_days": ("几个工作日内答复异议", "工作日"),
    "repair_days": ("几个工作日内答复信用修复", "工作日"),
    "minor_shortest": ("轻微：最短公示期", "月"),
    "minor_longest": ("轻微：最长公示期", "月"),
    "ordinary_shortest": ("一般：最短公示期", "月"),
    "ordinary_longest": ("一般：最长公示期", "月"),
    "serious_shortest": ("严重：最短公示期", "月"),
    "serious_longest": ("严重：最长公示期", "月"),
}


class TooEarlyToRepair(LawForbids):
    """The shortest time in public has not passed."""

    code = "disclosure.repair_too_early"
    article = "信用修复管理办法：达到最短公示期"
    template = "最短公示期还没有满，从 {from_date} 起可以申请信用修复。"


def due_date(*, decision_date: dt.date, terms: Terms, work: WorkCalendar) -> dt.date:
    """The last day by which it has to be shown."""
    return work.add_workdays(decision_date, terms.publish_days)


def publish_date(*, entered: dt.date, due: dt.date, terms: Terms, work: WorkCalendar) -> dt.date:
    """The day on which it is shown by itself: after the wait, at the latest on its last day, at once when that has passed."""
    return max(entered, min(work.add_workdays(entered, terms.wait_days), due))


def months_after(day: dt.date, months: int) -> dt.date:
    """The corresponding day, which is the last one of the period (民法典 art. 202); the month's last where there is none."""
    year, month = divmod(day.year * _MONTHS_A_YEAR + day.month - 1 + months, _MONTHS_A_YEAR)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def public_until(*, decision_date: dt.date, grade: Grade, terms: Terms) -> dt.date:
    """公示截止期: the last day in public, counted from the decision."""
    return months_after(decision_date, terms.longest(grade))


def repair_from(*, decision_date: dt.date, grade: Grade, terms: Terms) -> dt.date:
    """The first day on which credit repair can be asked for: the one after the shortest time, or at once where there is none."""
    months = terms.shortest(grade)
    return months_after(decision_date, months) + dt.timedelta(days=1) if months else decision_date


def may_repair(*, decision_date: dt.date, grade: Grade, terms: Terms, today: dt.date) -> None:
    """Whether credit repair can be asked for today.

    Raises:
        TooEarlyToRepair: with the day from which it can
    """
    first = repair_from(decision_date=decision_date, grade=grade, terms=terms)
    if today < first:
        raise TooEarlyToRepair(from_date=first)
