"""时限时钟 as tables: what the law says, and what this house decided where it is silent."""

from __future__ import annotations

from datetime import date

import pytest

from zhengwu.timelimits.rules.builtin import builtin_calendar
from zhengwu.timelimits.rules.clock import BadClock, ClockFacts, ClockReading, ClockState, Limit, due_date, read_clock
from zhengwu.timelimits.rules.counting import Unit
from zhengwu.timelimits.rules.pauses import Pause, PauseReversed
from zhengwu.timelimits.rules.workdays import BeyondCalendar
from zhengwu.timelimits.tests.factories import day, facts

CALENDAR = builtin_calendar()
RUNNING, PAUSED, STOPPED = ClockState.RUNNING, ClockState.PAUSED, ClockState.STOPPED


def read(clock: ClockFacts, today: str) -> ClockReading:
    return read_clock(clock, calendar=CALENDAR, today=day(today))


def due(clock: ClockFacts) -> date | None:
    return due_date(clock, calendar=CALENDAR)


@pytest.mark.parametrize(
    ("start", "days", "unit", "expected"),
    [
        # Working days (art. 82); the start day is not counted.
        ("09-07", 5, "workday", "09-14"),
        ("09-30", 1, "workday", "10-08"),  # over the golden week
        ("09-14", 20, "workday", "10-16"),  # art. 42, over 中秋, the golden week and two make-up workdays
        ("02-13", 5, "workday", "02-27"),  # over the Spring Festival
        ("02-13", 6, "workday", "02-28"),  # and onto a make-up Saturday
        ("10-03", 1, "workday", "10-08"),  # begun on a day off
        ("12-30", 3, "workday", "2027-01-05"),  # into a provisional year
        # Calendar days; a last day that is not worked gives way (民法典 art. 203).
        ("09-07", 10, "day", "09-17"),
        ("09-07", 12, "day", "09-20"),  # 09-19 is a Saturday; the Sunday after it is worked
        ("09-21", 10, "day", "10-08"),  # 10-01
        ("09-30", 10, "day", "10-10"),  # a worked Saturday is a working day
        # Instant items: the same day, on a day off the next working day.
        ("09-07", 0, "workday", "09-07"),
        ("09-20", 0, "workday", "09-20"),  # received on a worked Sunday
        ("09-12", 0, "workday", "09-14"),
        ("10-03", 0, "workday", "10-08"),
        ("10-03", 0, "day", "10-08"),
    ],
)
def test_due_dates(start: str, days: int, unit: Unit, expected: str) -> None:
    clock = facts(start, days, unit)
    assert due(clock) == day(expected)
    on_that_day = read(clock, expected)
    assert not on_that_day.overdue  # good until 24:00
    assert on_that_day.elapsed_days == days
    assert on_that_day.remaining_days == 0


def test_an_extension_adds_to_the_limit() -> None:
    clock = facts("09-14", 20, extension=10)
    assert due(clock) == day("10-30")
    assert read(clock, "10-19").limit_days == 30
    assert not read(clock, "10-19").overdue


@pytest.mark.parametrize(
    ("pauses", "expected"),
    [
        ([], "09-14"),
        (["09-08/09-10"], "09-16"),  # two working days
        (["09-07/09-08"], "09-15"),  # begun on the start day
        (["09-01/09-08"], "09-15"),  # begun before the start: only what lies after it matters
        (["09-11/09-13"], "09-14"),  # a weekend was not counted anyway
        (["09-13/09-14"], "09-15"),  # begun the day before it was due
        (["09-08/09-10", "09-09/09-11"], "09-17"),  # overlapping: each day once
        (["09-09/09-11", "09-08/09-10"], "09-17"),  # in any order
        (["09-08/09-11", "09-09/09-10"], "09-17"),  # one inside the other
        (["09-08/09-09", "09-09/09-10"], "09-16"),  # one after the other
        (["09-08/09-08"], "09-14"),  # begun and ended on one day
        (["09-08/09-15", "09-18/09-20"], "09-21"),  # the second only matters because of the first; 09-20 is worked
        (["09-14/09-18"], "09-14"),  # begun on the due date: the date stays
        (["09-15/09-18"], "09-14"),  # begun after expiry: cures nothing
        (["09-14/"], "09-14"),
        (["09-15/"], "09-14"),
    ],
)
def test_pauses_move_the_due_date(pauses: list[str], expected: str) -> None:
    assert due(facts("09-07", 5, "workday", *pauses)) == day(expected)


def test_an_open_pause_has_no_due_date_but_days_left() -> None:
    clock = facts("09-07", 5, "workday", "09-09/")
    for today in ("09-09", "09-15", "12-31"):
        reading = read(clock, today)
        assert (reading.due_date, reading.elapsed_days, reading.remaining_days) == (None, 2, 3)
        assert (reading.state, reading.overdue) == (PAUSED, False)


def test_a_pause_begun_on_the_due_date_freezes_what_has_elapsed() -> None:
    clock = facts("09-07", 5, "workday", "09-14/09-18")
    assert [read(clock, d).elapsed_days for d in ("09-11", "09-14", "09-16", "09-18")] == [4, 5, 5, 5]
    assert not read(clock, "09-18").overdue
    late = read(clock, "09-20")  # the first working day after the pause
    assert (late.elapsed_days, late.remaining_days, late.overdue) == (6, -1, True)
    assert late.due_date == day("09-14")


def test_a_pause_begun_after_expiry_changes_nothing() -> None:
    plain, paused = facts("09-07", 5), facts("09-07", 5, "workday", "09-15/")
    for today in ("09-14", "09-15", "09-16", "09-30"):
        assert read(plain, today) == read(paused, today)
    assert read(paused, "09-16").state is RUNNING
    assert read(paused, "09-16").overdue


def test_a_pause_that_only_follows_an_ignored_one_is_ignored_too() -> None:
    assert read(facts("09-07", 5, "workday", "09-15/09-17", "09-16/"), "09-18").elapsed_days == 9


@pytest.mark.parametrize(
    ("today", "state"),
    [("09-07", RUNNING), ("09-08", PAUSED), ("09-09", PAUSED), ("09-10", RUNNING), ("09-11", RUNNING)],
)
def test_a_pause_shows_from_the_day_it_begins_until_the_day_it_ends(today: str, state: ClockState) -> None:
    assert read(facts("09-07", 5, "workday", "09-08/09-10"), today).state is state


@pytest.mark.parametrize(
    ("today", "elapsed", "overdue"),
    [("09-06", 0, False), ("09-07", 0, False), ("09-08", 1, False), ("09-14", 5, False), ("09-15", 6, True)],
)
def test_elapsed_day_by_day(today: str, elapsed: int, overdue: bool) -> None:
    reading = read(facts("09-07", 5), today)
    assert (reading.elapsed_days, reading.overdue) == (elapsed, overdue)
    assert reading.elapsed_days + reading.remaining_days == reading.limit_days == 5


def test_a_day_off_after_the_due_date_is_not_late_by_itself() -> None:
    """Overdue is elapsed > limit, and a weekend adds nothing to what has elapsed."""
    assert not read(facts("09-04", 5), "09-12").overdue  # due Friday 09-11, read on Saturday
    assert read(facts("09-04", 5), "09-14").overdue


@pytest.mark.parametrize(
    ("today", "elapsed", "overdue"),
    [("09-30", 9, False), ("10-01", 10, False), ("10-05", 10, False), ("10-08", 10, False), ("10-09", 11, True)],
)
def test_the_days_until_the_next_working_day_are_a_gift(today: str, elapsed: int, overdue: bool) -> None:
    reading = read(facts("09-21", 10, "day"), today)
    assert (reading.elapsed_days, reading.overdue) == (elapsed, overdue)


def test_calendar_days_are_paused_by_calendar_days() -> None:
    assert due(facts("09-07", 10, "day", "09-10/09-14")) == day("09-21")
    # The ten days are used up on Saturday 09-19; the pause covers the working days it gave way to.
    assert due(facts("09-09", 10, "day", "09-19/09-21")) == day("09-22")
    assert due(facts("09-09", 10, "day", "09-19/")) is None
    assert read(facts("09-09", 10, "day", "09-19/"), "09-30").remaining_days == 0


def test_an_instant_item_read_day_by_day() -> None:
    saturday = facts("09-12", 0)
    assert [read(saturday, d).overdue for d in ("09-12", "09-13", "09-14", "09-15")] == [False, False, False, True]
    assert due(facts("09-12", 0, "workday", "09-13/09-14")) == day("09-15")
    assert due(facts("09-14", 0, "workday", "09-14/09-16")) == day("09-14")
    assert due(facts("09-14", 0, "workday", "09-11/09-14")) == day("09-15")  # received inside a pause


def test_a_stopped_clock_stays_as_it_was() -> None:
    clock = facts("09-07", 5, stopped="09-10")
    assert read(clock, "12-31").elapsed_days == 3
    assert [read(clock, d).state for d in ("09-09", "09-10", "12-31")] == [RUNNING, STOPPED, STOPPED]
    late = read(facts("09-07", 5, stopped="09-16"), "12-31")
    assert (late.overdue, late.elapsed_days) == (True, 7)


def test_a_clock_stopped_inside_an_open_pause() -> None:
    reading = read(facts("09-07", 5, "workday", "09-09/", stopped="09-11"), "12-31")
    assert (reading.state, reading.elapsed_days, reading.overdue) == (STOPPED, 2, False)


@pytest.mark.parametrize(
    ("start", "days", "today", "provisional"),
    [
        ("12-01", 5, "12-02", False),
        ("12-30", 5, "12-30", True),
        ("12-01", 5, "2027-01-04", True),
        ("2027-03-01", 5, "2027-03-01", True),
    ],
)
def test_a_year_not_arranged_yet_makes_it_provisional(start: str, days: int, today: str, provisional: bool) -> None:
    assert read(facts(start, days), today).provisional is provisional


def test_facts_no_clock_can_have() -> None:
    with pytest.raises(BadClock, match="不能是负数"):
        Limit(-1)
    with pytest.raises(BadClock, match="单位"):
        Limit(5, "week")  # type: ignore[arg-type]
    with pytest.raises(BadClock, match="延长"):
        facts("09-07", 5, extension=-1)
    with pytest.raises(BadClock, match="结束日早于开始日"):
        facts("09-07", 5, stopped="09-06")
    with pytest.raises(PauseReversed, match="2026-09-06"):
        Pause(day("09-07"), day("09-06"))
    with pytest.raises(BeyondCalendar):
        due(facts("9999-12-20", 20, "day"))
