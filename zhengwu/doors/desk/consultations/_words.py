"""How a round is told on the desk."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.items._words import ITEMS
from zhengwu.doors.ui.shapes import Badge, Crumb, Tone
from zhengwu.doors.ui.writing import full_day
from zhengwu.items.public import CONSULTATION_STANDINGS, Consultation, ConsultationStanding, consultation_standing

CONSULTATIONS = "desk-consultations"
_TONES: dict[ConsultationStanding, Tone] = {
    ConsultationStanding.OPEN: "done",
    ConsultationStanding.WAITING: "need",
    ConsultationStanding.COMING: "info",
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


def days_words(one: Consultation) -> str:
    """2026年12月1日到2026年12月15日."""
    return _("{first}到{last}").format(first=full_day(one.opens_date), last=full_day(one.closes_date))


def round_href(one: Consultation) -> str:
    """Its page on the desk."""
    return reverse("desk-consultation", args=[one.pk])


def way_to(one: Consultation, *last: str) -> Sequence[Crumb]:
    """事项 › 征求意见 › …; where one is has no link."""
    here = Crumb(one.title, round_href(one) if last else "")
    return (Crumb(_("事项管理"), reverse(ITEMS)), Crumb(_("征求意见"), reverse(CONSULTATIONS)), here, *map(Crumb, last))
