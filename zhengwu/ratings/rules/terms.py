"""好差评期限: how long a unit has, and how long people may speak. No limit is in the national text, so every figure is data."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace

from zhengwu.kernel.pure import BadInput, InputError
from zhengwu.timelimits.pure import WorkCalendar

MOST = 180


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """The figures of one place; shipped: the national sample with 1 working day and 15 days.

    Args:
        rate_days: days after the matter is over in which it may be rated.
        contact_days: working days in which the unit contacts whoever rated badly.
        rectify_days, rectify_in_workdays: until it is put right and answered, counted from the rating.
        follow_up_days: days after the answer in which the rater may rate again.
        default_good: silence counts as 满意 where a place wants it so; marked as such, never an active rating.
    """

    rate_days: int = 30
    contact_days: int = 1
    rectify_days: int = 15
    rectify_in_workdays: int = 0
    follow_up_days: int = 15
    default_good: int = 0


TERM_NAMES: dict[str, tuple[str, str]] = {
    "rate_days": ("办结以后可以评价", "日"),
    "contact_days": ("差评联系核实", "工作日"),
    "rectify_days": ("差评整改并反馈", "日"),
    "rectify_in_workdays": ("整改期限按工作日算（1 是，0 不是）", ""),
    "follow_up_days": ("反馈以后可以追评", "日"),
    "default_good": ("到期没有评价的默认满意（1 是，0 不是）", ""),
}
_SWITCHES = frozenset({"rectify_in_workdays", "default_good"})


def terms_with(stored: Mapping[str, int], over: Terms | None = None) -> Terms:
    """The figures, each replaced by the one that is stored."""
    return replace(over or Terms(), **{key: value for key, value in stored.items() if key in TERM_NAMES})


def check_terms(figures: Mapping[str, int]) -> Terms:
    """The figures as kept.

    Raises:
        BadInput: unknown, or out of range
    """
    errors = []
    for key, value in figures.items():
        least, most = (0, 1) if key in _SWITCHES else (1, MOST)
        if key not in TERM_NAMES or not least <= value <= most:
            facts = {"least": least, "most": most}
            errors.append(
                InputError(loc=(key,), msg="请填 {least} 到 {most} 之间的整数。", code="ratings.term", facts=facts)
            )
    if errors:
        raise BadInput(errors)
    return terms_with(figures)


@dataclass(frozen=True, slots=True, kw_only=True)
class DueDates:
    """The last days of a bad rating."""

    contact: dt.date
    rectify: dt.date


def due_dates(terms: Terms, *, rated: dt.date, calendar: WorkCalendar) -> DueDates:
    """The day of the rating is not counted (民法典 art. 201)."""
    rectify = (
        calendar.add_workdays(rated, terms.rectify_days)
        if terms.rectify_in_workdays
        else rated + dt.timedelta(days=terms.rectify_days)
    )
    return DueDates(contact=calendar.add_workdays(rated, terms.contact_days), rectify=rectify)


def as_figures(terms: Terms) -> dict[str, int]:
    """Name → figure."""
    return asdict(terms)
