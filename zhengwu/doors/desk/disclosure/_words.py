"""What pages of publication share: the way to them, how an entry is said, and who has to do what first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.disclosure.public import STATE_NAMES, Disclosure, State
from zhengwu.doors.ui.shapes import Badge, Crumb

PLACE, RECORD = "desk-disclosures", "desk-disclosure"
_TONES = {State.WAITING: ("need", "clock"), State.PUBLISHED: ("done", "check")}


def crumbs(*way: Crumb) -> Sequence[Crumb]:
    """待办 › 双公示 › …"""
    return (Crumb(_("待办"), reverse("desk")), Crumb(_("双公示"), reverse(PLACE) if way else ""), *way)


def state_badge(row: Disclosure, *, today: dt.date) -> Badge:
    """等公示, 公示中, …; what is late says so."""
    if row.state == State.WAITING and row.due_date < today:
        return Badge(_("逾期未公示"), "late", "alert")
    tone, icon = _TONES.get(State(row.state), ("plain", "cross"))
    return Badge(_(STATE_NAMES[State(row.state)]), tone, icon)  # type: ignore[arg-type]  # tones, written as words
