"""What pages of ratings share: the way to them, badges, and what stands on them. Made of views without a rater."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Badge, Crumb, Due
from zhengwu.doors.ui.writing import day
from zhengwu.ratings.public import BAD, GRADES, STATE_NAMES, RatingView, State

PLACE, RECORD, ACT = "desk-ratings", "desk-rating", "desk-rating-act"
_TONES = {
    State.GOOD: ("done", "check"),
    State.FOLLOWED: ("done", "check"),
    State.BAD: ("need", "alert"),
    State.CONTACTED: ("need", "clock"),
    State.RECTIFIED: ("need", "clock"),
    State.APPEALED: ("info", "scale"),
}


def crumbs(*way: Crumb) -> Sequence[Crumb]:
    """待办 › 好差评 › …"""
    return (Crumb(_("待办"), reverse("desk")), Crumb(_("好差评"), reverse(PLACE) if way else ""), *way)


def state_badge(state: State) -> Badge:
    """差评，待核实, 已闭环, …"""
    tone, icon = _TONES.get(state, ("plain", ""))
    return Badge(_(STATE_NAMES[state]), tone, icon)  # type: ignore[arg-type]  # tones, written as words


def grade_badge(grade: int) -> Badge:
    """非常满意 … 非常不满意."""
    return Badge(_(GRADES[grade]), "late" if grade in BAD else "done")


def badges_of(one: RatingView) -> tuple[Badge, ...]:
    """Everything that has to be known at a glance."""
    found = [grade_badge(one.grade), state_badge(one.state)]
    if one.forced:
        found.append(Badge(_("说是被要求评的"), "late", "alert"))
    if not one.counted:
        found.append(Badge(_("不计入"), "plain"))
    if one.hidden:
        found.append(Badge(_("文字不公开"), "plain"))
    return tuple(found)


_SOON_DAYS = 3


def due_mark(last: dt.date | None, *, today: dt.date) -> Due | None:
    """How near the last day is."""
    if last is None:
        return None
    if last < today:
        return Due("late", counted("过期 %(n)s 天", (today - last).days), last)
    if last == today:
        return Due("today", _("今天 24:00 前"), last)
    return Due("soon" if (last - today).days <= _SOON_DAYS else "calm", _("%(day)s前") % {"day": day(last)}, last)
