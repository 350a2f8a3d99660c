"""Leave in words."""

from __future__ import annotations

from django.utils.translation import gettext as _

from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Badge, Tone
from zhengwu.doors.ui.writing import full_day
from zhengwu.organisations.public import Absence

_TONES: dict[str, Tone] = {"requested": "need", "approved": "done", "refused": "late", "cancelled": "plain"}


def days(absence: Absence) -> str:
    """2026年12月1日到2026年12月3日."""
    if absence.back_date <= absence.from_date:
        return _("{day}当天回岗").format(day=full_day(absence.from_date))
    if absence.last_date == absence.from_date:
        return full_day(absence.from_date)
    return _("{first}到{last}").format(first=full_day(absence.from_date), last=full_day(absence.last_date))


def how_long(absence: Absence) -> str:
    """共 3 天."""
    return counted("共 {n} 天", (absence.back_date - absence.from_date).days)


def state_badge(absence: Absence) -> Badge:
    """等批准, 已批准, 没批准, 已撤回."""
    return Badge(str(absence.get_state_display()), _TONES[absence.state])
