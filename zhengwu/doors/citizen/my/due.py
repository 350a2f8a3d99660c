"""期限记号 for a citizen: how near the last day is."""

from __future__ import annotations

import datetime as dt

from django.utils.translation import gettext as _

from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Due, DueState
from zhengwu.doors.ui.writing import day, week_day

_SOON_DAYS = 3


def due_mark(last: dt.date | None, *, today: dt.date, precise: bool = False) -> Due | None:
    """12月4日前; `precise` adds weekday and hour. None without a last day."""
    if last is None:
        return None
    if last < today:
        return Due("late", counted("过期 %(n)s 天", (today - last).days), last)
    if last == today:
        return Due("today", _("今天 24:00 前"), last)
    state: DueState = "soon" if (last - today).days <= _SOON_DAYS else "calm"
    words = _("%(day)s24:00 前") % {"day": week_day(last)} if precise else _("%(day)s前") % {"day": day(last)}
    return Due(state, words, last)
