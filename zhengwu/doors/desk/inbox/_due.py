"""How a deadline is said in a list: 逾期 2 天, 今天, 明天, 12月4日, 已停 5 天."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from django.utils.translation import gettext as _

from zhengwu.cases.public import DeskTask, State
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import ClockBar, Due, DueState, Tone
from zhengwu.doors.ui.writing import day, week_day
from zhengwu.timelimits.public import Pause, WorkCalendar

#: The counters above the list.
COLOUR_NAMES: dict[DueState, str] = {
    "late": "已逾期",
    "today": "今天到期",
    "soon": "2 天内到期",
    "calm": "时间充裕",
    "paused": "暂停计时",
}
_NEAR = {1: "明天", 2: "后天"}


def due_of(task: DeskTask, *, today: dt.date, calendar: WorkCalendar) -> Due:
    """The mark of a task."""
    return Due(task.colour, _words(task, today, calendar), task.due_date)


def _words(task: DeskTask, today: dt.date, calendar: WorkCalendar) -> str:
    due = task.due_date
    if task.colour == "paused":
        return paused_words(task.pauses, today, calendar)
    if due is None:
        return _("还没开始计时")
    if task.colour == "late":
        return counted("逾期 {n} 天", max(calendar.count(due, today), 1))
    if task.colour == "today":
        return _("今天")
    near = _NEAR.get((due - today).days)
    return f"{_(near)} {day(due)}" if near else week_day(due)


def paused_words(pauses: Sequence[Pause], today: dt.date, calendar: WorkCalendar) -> str:
    """已停 5 天: working days since the open special procedure began."""
    running = next((pause for pause in pauses if pause.to_date is None), None)
    if running is None:
        return _("暂停计时")
    return counted("已停 {n} 天", calendar.count(running.from_date, today))


def used_of(task: DeskTask) -> ClockBar | None:
    """已用 / 承诺; nothing before acceptance."""
    if task.used_days is None or task.limit_days is None:
        return None
    tones: dict[str, Tone] = {"late": "late", "today": "need", "soon": "need", "paused": "plain"}
    decided = task.case.state in {State.APPROVED, State.REJECTED}
    return ClockBar(
        _("{no} 已用天数").format(no=task.case.project_no),
        task.used_days,
        max(task.limit_days, 1),
        task.due_date,
        tone="done" if decided else tones.get(task.colour, "info"),
        words="" if task.limit_days else _("即办"),
    )
