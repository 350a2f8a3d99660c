"""时间用在哪了: both clocks of a case as day cells, or the clock that runs before acceptance."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from django.utils.translation import gettext as _

from zhengwu.cases.public import SPECIAL_KINDS, Case, State, TwoClocks, clocks_of
from zhengwu.doors.citizen.my.day_cells import Course, Pausing, cells
from zhengwu.doors.ui.saying import counted, many
from zhengwu.doors.ui.shapes import Clock
from zhengwu.doors.ui.writing import day as day_words
from zhengwu.kernel.public import local_date
from zhengwu.timelimits.public import ClockReading, Limit, WorkCalendar, work_calendar


def clocks_shown(case: Case, *, today: dt.date) -> tuple[Clock, ...]:
    """None before the window received it and after a refusal to accept; one until acceptance; then both."""
    calendar = work_calendar()
    two = clocks_of(case, today=today)
    if two is not None:
        return _both(case, two, calendar=calendar, today=today)
    if case.state == State.CORRECTING:
        return (_correcting(case, calendar=calendar, today=today),)
    if case.state == State.RECEIVED:
        return (_received(case, calendar=calendar, today=today),)
    return ()


def _both(case: Case, two: TwoClocks, *, calendar: WorkCalendar, today: dt.date) -> tuple[Clock, ...]:
    promise = _clock(case, case.promise, two.promise, _("承诺"), calendar=calendar, today=today, explained=True)
    if case.statutory is None:
        return (promise,)
    return (promise, _clock(case, case.statutory, two.statutory, _("法定"), calendar=calendar, today=today))


def _clock(
    case: Case,
    limit: Limit,
    reading: ClockReading,
    name: str,
    *,
    calendar: WorkCalendar,
    today: dt.date,
    explained: bool = False,
) -> Clock:
    assert case.accept_date is not None
    pauses = tuple(
        Pausing(from_date=p.started_date, to_date=p.ended_date, reason=_(SPECIAL_KINDS[p.kind]))
        for p in case.special_procedures.all()
    )
    course = Course(
        start=case.accept_date,
        start_word=_("受理"),
        due=reading.due_date,
        due_word=_("到期"),
        unit=limit.unit,
        stopped=local_date(case.decided_at) if case.decided_at else None,
        pauses=pauses,
    )
    return Clock(
        label=_label(name, course),
        days=cells(course, calendar=calendar, today=today),
        title=name,
        words=_clock_words(reading, limit),
        promise_days=reading.limit_days,
        used_days=reading.elapsed_days,
        left_days=max(reading.remaining_days, 0),
        note="\n".join((*_clock_note(reading, limit), *(_why_longer(case, reading, pauses) if explained else ()))),
    )


def _label(name: str, course: Course) -> str:
    if course.due is None:
        return _("%(name)s时限的每一天，从 %(start)s起") % {"name": name, "start": day_words(course.start)}
    days = {"name": name, "start": day_words(course.start), "due": day_words(course.due)}
    return _("%(name)s时限的每一天，从 %(start)s到 %(due)s") % days


def _clock_words(reading: ClockReading, limit: Limit) -> str:
    unit = many("个工作日", reading.limit_days) if limit.unit == "workday" else many("天", reading.limit_days)
    numbers = {
        "limit": reading.limit_days,
        "used": reading.elapsed_days,
        "left": reading.remaining_days,
        "late": -reading.remaining_days,
        "unit": unit,
    }
    if not limit.days and not reading.overdue:
        return _("即办件，当天办好")
    if reading.overdue:
        return _("一共 %(limit)s %(unit)s，已用 %(used)s，超过 %(late)s %(unit)s") % numbers
    if reading.state == "stopped":
        return _("一共 %(limit)s %(unit)s，用了 %(used)s") % numbers
    return _("一共 %(limit)s %(unit)s，已用 %(used)s，还剩 %(left)s") % numbers


def _clock_note(reading: ClockReading, limit: Limit) -> Iterator[str]:
    if reading.due_date is not None:
        yield _("最晚 %(day)s 24:00。") % {"day": day_words(reading.due_date)}
    if limit.unit == "day":
        yield _("按自然日算，一格是一天，周末和节假日也算。")


def _why_longer(case: Case, reading: ClockReading, pauses: tuple[Pausing, ...]) -> Iterator[str]:
    """Pauses and extension lengthen both clocks alike; they are explained once."""
    for pause in pauses:
        until = _("%(day)s结束") % {"day": day_words(pause.to_date)} if pause.to_date else _("还没结束")
        facts = {"reason": pause.reason, "day": day_words(pause.from_date), "until": until}
        yield _("%(reason)s：%(day)s的次日起不计时（行政许可法第四十五条），%(until)s。") % facts
    if case.extension_days:
        yield counted("依法延长了 %(n)s 天（行政许可法第四十二条）。", case.extension_days)
    if reading.provisional:
        yield _("有一年的放假安排还没公布，日期可能微调。")


def _received(case: Case, *, calendar: WorkCalendar, today: dt.date) -> Clock:
    """The five working days in which the organ must speak."""
    assert case.received_at is not None
    course = Course(
        start=local_date(case.received_at), start_word=_("收件"), due=case.acceptance_due_date, due_word=_("告知")
    )
    return Clock(
        label=_("收件以后的工作日"),
        days=cells(course, calendar=calendar, today=today),
        title=_("看材料"),
        words=_("还没受理，办理时限还没开始走"),
        note=_("最晚 %(day)s告诉您是否受理、要不要补材料；到期没说，就算受理。")
        % {"day": day_words(case.acceptance_due_date)},
    )


def _correcting(case: Case, *, calendar: WorkCalendar, today: dt.date) -> Clock:
    correction = case.correction
    course = Course(
        start=local_date(correction.issued_at),
        start_word=_("告知"),
        due=correction.deadline_date,
        due_word=_("截止"),
        running="waiting",
        ahead="waiting",
    )
    return Clock(
        label=_("等您补材料的工作日，到 %(day)s截止") % {"day": day_words(correction.deadline_date)},
        days=cells(course, calendar=calendar, today=today),
        title=_("等您补材料"),
        words=_("还没受理，办理时限还没开始走"),
        note=_("补齐当天受理，从那天起计时。"),
    )
