"""How a round is told to people."""

from __future__ import annotations

import datetime as dt

from django.utils.translation import gettext as _

from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Badge, Tone
from zhengwu.doors.ui.writing import full_day
from zhengwu.items.public import CONSULTATION_STANDINGS, Consultation, ConsultationStanding, consultation_standing

_TONES: dict[ConsultationStanding, Tone] = {ConsultationStanding.OPEN: "done", ConsultationStanding.WAITING: "info"}
ANSWERS: dict[str, tuple[str, Tone]] = {
    "adopted": ("采纳", "done"),
    "partly": ("部分采纳", "info"),
    "not": ("不采纳", "plain"),
}


def standing_of(one: Consultation, *, today: dt.date) -> ConsultationStanding:
    """How it stands today."""
    return consultation_standing(
        opens_date=one.opens_date, closes_date=one.closes_date, closed=bool(one.closed_at), today=today
    )


def standing_badge(one: Consultation, *, today: dt.date) -> Badge:
    """正在征求意见, 已公布结果, …"""
    standing = standing_of(one, today=today)
    return Badge(_(CONSULTATION_STANDINGS[standing]), _TONES.get(standing, "plain"))


def until_words(one: Consultation, *, today: dt.date) -> str:
    """到 2026年12月15日为止, with the days left while opinions are taken."""
    last = _("{first}到{last}").format(first=full_day(one.opens_date), last=full_day(one.closes_date))
    if standing_of(one, today=today) is not ConsultationStanding.OPEN:
        return last
    return _("，").join((last, counted("还有 {n} 天", (one.closes_date - today).days + 1)))


def surname(name: str) -> str:
    """王*: on public pages people are not named."""
    return f"{name[:1]}*"
