"""时钟: the two bars and the grid of working days. What the clocks read comes from cases; this only draws."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from django.utils.translation import gettext as _

from zhengwu.cases.public import SPECIAL_KINDS, Case, State, TwoClocks
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Clock, ClockBar, ClockDay, DayState, Tone
from zhengwu.doors.ui.writing import day
from zhengwu.kernel.public import local_date
from zhengwu.timelimits.public import CORRECTION_NOTICE, ClockReading, ClockState, Unit, WorkCalendar

_SOON_DAYS = 2
_MOST_CELLS = 120


def clock_bars(case: Case, clocks: TwoClocks | None, *, calendar: WorkCalendar, today: dt.date) -> tuple[ClockBar, ...]:
    """承诺 and 法定; before acceptance the five days to speak."""
    if clocks is not None:
        return (
            _bar(_("承诺"), clocks.promise, case.promise.unit),
            _bar(_("法定"), clocks.statutory, (case.statutory or case.promise).unit),
        )
    if case.state != State.RECEIVED or case.received_at is None:
        return ()
    used = calendar.count(local_date(case.received_at), today)
    left = CORRECTION_NOTICE.days - used
    tone: Tone = "late" if left < 0 else "need" if left <= _SOON_DAYS else "info"
    return (ClockBar(_("告知"), used, CORRECTION_NOTICE.days, case.acceptance_due_date, tone=tone),)


def _bar(name: str, reading: ClockReading, unit: Unit) -> ClockBar:
    instant = reading.limit_days == 0
    return ClockBar(
        name,
        reading.elapsed_days,
        max(reading.limit_days, 1),
        reading.due_date,
        unit,
        _tone(reading),
        _("当场办结") if instant else "",
    )


def _tone(reading: ClockReading) -> Tone:
    if reading.overdue:
        return "late"
    if reading.state is ClockState.STOPPED:
        return "done"
    if reading.state is ClockState.PAUSED:
        return "plain"
    return "need" if reading.remaining_days <= _SOON_DAYS else "info"


def clock_of(case: Case, clocks: TwoClocks | None, *, calendar: WorkCalendar, today: dt.date) -> Clock | None:
    """工作日格 of the promise; none for calendar days and for what is done on the spot."""
    if clocks is None or case.accept_date is None:
        return None
    promise = clocks.promise
    if case.promise.unit != "workday" or promise.limit_days == 0:
        return None
    days = _days(case, case.accept_date, promise, calendar=calendar, today=today)
    if not days:
        return None
    label = _("从 {first} 受理到 {last} 的工作日").format(first=day(days[0].day), last=day(days[-1].day))
    return Clock(
        label=label,
        days=days,
        promise_days=promise.limit_days,
        used_days=promise.elapsed_days,
        left_days=max(promise.remaining_days, 0),
        small=True,
    )


def _days(
    case: Case, start: dt.date, promise: ClockReading, *, calendar: WorkCalendar, today: dt.date
) -> Sequence[ClockDay]:
    stopped = local_date(case.decided_at) if case.decided_at else None
    reached = min(today, stopped) if stopped else today
    end = max(promise.due_date or reached, reached)
    if (end - start).days > _MOST_CELLS * 2 or calendar.count(start, end) > _MOST_CELLS:
        return ()
    span = [start + dt.timedelta(days=n) for n in range((end - start).days + 1)]
    shown = [d for d in span if d in {start, promise.due_date} or calendar.is_workday(d)]
    return [_day(case, d, promise.due_date, reached, today, calendar) for d in shown]


def _day(
    case: Case, d: dt.date, due: dt.date | None, reached: dt.date, today: dt.date, calendar: WorkCalendar
) -> ClockDay:
    state, word, spoken = _state(case, d, due, reached, calendar)
    return ClockDay(d, state, word, spoken, is_today=d == today)


def _state(
    case: Case, d: dt.date, due: dt.date | None, reached: dt.date, calendar: WorkCalendar
) -> tuple[DayState, str, str]:
    if d == case.accept_date:
        return "start", _("受理"), ""
    for pause in case.special_procedures.all():
        if pause.started_date < d <= (pause.ended_date or reached):
            name = _(SPECIAL_KINDS.get(pause.kind, pause.kind))
            first = calendar.add_workdays(pause.started_date, 1) == d
            return "paused", name if first else "", _("{name}，不计时").format(name=name)
    if d == due:
        return "due", _("到期"), ""
    if due is not None and d > due:
        return "counted", "", _("超期")
    return ("counted", "", _("计时")) if d <= reached else ("left", "", _("剩余"))


def clock_words(case: Case, clocks: TwoClocks | None) -> str:
    """What the grid cannot say."""
    if clocks is None:
        return _("还没受理，办理时钟没有开始。") if not case.closed_at else ""
    if clocks.promise.state is ClockState.PAUSED:
        return _("特别程序期间不计时，结束后接着走。")
    if clocks.promise.provisional:
        return _("跨到还没公布放假安排的年份，到期日可能变动。")
    return counted("延长了 {n} 个工作日。", case.extension_days) if case.extension_days else ""
