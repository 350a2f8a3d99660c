"""时限时钟 as properties: its shape, whatever the dates."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from zhengwu.timelimits.rules.clock import ClockFacts, ClockState, Limit, due_date, read_clock
from zhengwu.timelimits.rules.pauses import Pause
from zhengwu.timelimits.rules.workdays import WorkCalendar
from zhengwu.timelimits.tests.factories import any_pauses, calendars, clocks, limits, offsets, starts
from zhengwu.timelimits.tests.oracle import walk

#: A failure prints the whole calendar; that must not hide which one it was.
pytestmark = pytest.mark.filterwarnings("ignore::hypothesis.errors.HypothesisWarning")
often = settings(deadline=None, max_examples=200)


def _due(facts: ClockFacts, calendar: WorkCalendar) -> date:
    """The due date; the end of time while there is none yet."""
    return due_date(facts, calendar=calendar) or date.max


def _plain(start: date, days: int) -> ClockFacts:
    return ClockFacts(start_date=start, limit=Limit(days))


@given(clocks(), calendars())
@often
def test_it_equals_a_clerk_walking_day_by_day(facts: ClockFacts, calendar: WorkCalendar) -> None:
    notes = walk(facts, calendar, days=300)
    assert due_date(facts, calendar=calendar) == notes.due
    for today, elapsed in notes.elapsed.items():
        reading = read_clock(facts, calendar=calendar, today=today)
        assert reading.elapsed_days == elapsed
        assert reading.overdue == (elapsed > facts.limit_days)
        assert (reading.state is ClockState.PAUSED) == notes.paused[today]


@given(clocks(), calendars(), st.integers(0, 20))
@often
def test_a_longer_limit_is_never_due_earlier(facts: ClockFacts, calendar: WorkCalendar, more: int) -> None:
    assert _due(facts, calendar) <= _due(replace(facts, extension_days=facts.extension_days + more), calendar)


@given(clocks(), calendars(), st.integers(0, 30))
@often
def test_a_later_start_is_never_due_earlier(facts: ClockFacts, calendar: WorkCalendar, later: int) -> None:
    moved = replace(facts, start_date=facts.start_date + timedelta(days=later))
    assert _due(facts, calendar) <= _due(moved, calendar)


@given(clocks(), calendars(), offsets(420))
@often
def test_elapsed_and_remaining_make_the_limit(facts: ClockFacts, calendar: WorkCalendar, today: date) -> None:
    reading = read_clock(facts, calendar=calendar, today=today)
    assert reading.elapsed_days + reading.remaining_days == reading.limit_days == facts.limit_days
    assert reading.elapsed_days >= 0


@given(clocks(), calendars(), offsets(420))
@often
def test_time_never_runs_backwards(facts: ClockFacts, calendar: WorkCalendar, today: date) -> None:
    tomorrow = read_clock(facts, calendar=calendar, today=today + timedelta(days=1))
    assert 0 <= tomorrow.elapsed_days - read_clock(facts, calendar=calendar, today=today).elapsed_days <= 1


@given(clocks(), calendars())
@often
def test_on_the_due_date_the_limit_is_used_up_and_nothing_is_late(facts: ClockFacts, calendar: WorkCalendar) -> None:
    due = due_date(facts, calendar=calendar)
    assume(due is not None)
    assert due is not None
    reading = read_clock(facts, calendar=calendar, today=due)
    assert calendar.is_workday(due)
    assert (reading.elapsed_days, reading.overdue) == (facts.limit_days, False)


@given(starts, st.integers(1, 45), calendars(), st.data())
@often
def test_a_pause_moves_the_due_date_by_exactly_its_working_days(
    start: date, days: int, calendar: WorkCalendar, data: st.DataObject
) -> None:
    plain = _plain(start, days)
    due = _due(plain, calendar)
    begin = data.draw(st.dates(start, due - timedelta(days=1)))
    end = data.draw(st.dates(begin, due))
    paused = replace(plain, pauses=(Pause(begin, end),))
    moved = _due(paused, calendar)
    assert moved == calendar.add_workdays(due, calendar.count(begin, end))
    assert read_clock(paused, calendar=calendar, today=moved).elapsed_days == days


@given(clocks(), calendars(), st.randoms(use_true_random=False))
@often
def test_the_order_in_which_pauses_are_told_does_not_matter(
    facts: ClockFacts, calendar: WorkCalendar, random: object
) -> None:
    shuffled = list(facts.pauses)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert _due(facts, calendar) == _due(replace(facts, pauses=tuple(shuffled)), calendar)


@given(clocks(), calendars(), offsets(420))
@often
def test_a_pause_told_twice_or_in_two_parts_counts_once(facts: ClockFacts, calendar: WorkCalendar, cut: date) -> None:
    twice = replace(facts, pauses=(*facts.pauses, *facts.pauses))
    parts = replace(facts, pauses=tuple(part for pause in facts.pauses for part in _cut(pause, cut)))
    assert _due(facts, calendar) == _due(twice, calendar) == _due(parts, calendar)


def _cut(pause: Pause, day: date) -> list[Pause]:
    if not pause.from_date < day < pause.last:
        return [pause]
    return [Pause(pause.from_date, day), Pause(day, pause.to_date)]


@given(starts, limits, calendars(), any_pauses())
@often
def test_pauses_begun_after_expiry_cure_nothing(
    start: date, days: int, calendar: WorkCalendar, pauses: tuple[Pause, ...]
) -> None:
    plain = _plain(start, days)
    due = _due(plain, calendar)
    late = replace(plain, pauses=tuple(pause for pause in pauses if pause.from_date > due))
    for today in (due, due + timedelta(days=40)):
        assert read_clock(plain, calendar=calendar, today=today) == read_clock(late, calendar=calendar, today=today)


@given(starts, limits, calendars(), st.none() | st.integers(0, 60))
@often
def test_a_pause_begun_on_the_due_date_leaves_it_and_freezes_what_has_elapsed(
    start: date, days: int, calendar: WorkCalendar, length: int | None
) -> None:
    plain = _plain(start, days)
    due = _due(plain, calendar)
    end = None if length is None else due + timedelta(days=length)
    paused = replace(plain, pauses=(Pause(due, end),))
    reading = read_clock(paused, calendar=calendar, today=end or due + timedelta(days=90))
    assert (reading.due_date, reading.elapsed_days, reading.overdue) == (due, days, False)


@given(starts, st.integers(1, 45), calendars(), st.data())
@often
def test_a_working_day_that_becomes_a_holiday_moves_the_due_date_one_working_day(
    start: date, days: int, calendar: WorkCalendar, data: st.DataObject
) -> None:
    due = _due(_plain(start, days), calendar)
    span = [start + timedelta(days=n) for n in range(1, (due - start).days + 1)]
    taken = data.draw(st.sampled_from([d for d in span if calendar.is_workday(d)]))
    changed = replace(
        calendar, holidays=calendar.holidays | {taken}, makeup_workdays=calendar.makeup_workdays - {taken}
    )
    assert _due(_plain(start, days), changed) == calendar.add_workdays(due, 1)
