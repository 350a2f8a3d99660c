"""工作日 as tables and as properties."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zhengwu.timelimits.rules.arrangement import YearStatus
from zhengwu.timelimits.rules.builtin import builtin_calendar, builtin_years
from zhengwu.timelimits.rules.workdays import BeyondCalendar, TwoKindsOfDay, WorkCalendar
from zhengwu.timelimits.tests.factories import calendars, day, offsets

#: A failure prints the whole calendar; that must not hide which one it was.
pytestmark = pytest.mark.filterwarnings("ignore::hypothesis.errors.HypothesisWarning")
CALENDAR = builtin_calendar()


@pytest.mark.parametrize(
    ("text", "works"),
    [
        ("2026-09-18", True),  # an ordinary Friday
        ("2026-09-19", False),  # an ordinary Saturday
        ("2026-09-20", True),  # a Sunday worked for the National Day
        ("2026-09-25", False),  # 中秋
        ("2026-09-28", True),
        ("2026-10-01", False),
        ("2026-10-07", False),  # last day of the golden week
        ("2026-10-08", True),
        ("2026-10-10", True),  # a Saturday worked for the National Day
        ("2026-10-11", False),
        ("2026-02-14", True),  # a Saturday worked for the Spring Festival
        ("2026-02-16", False),  # 除夕
        ("2026-02-23", False),
        ("2026-02-24", True),
        ("2026-02-28", True),  # worked again
        ("2026-01-04", True),  # a Sunday worked for the New Year
        ("2027-01-01", False),  # provisional year: fixed holidays only
        ("2027-02-06", False),  # a Saturday
        ("2027-02-08", True),  # Spring Festival of 2027, not arranged yet
        ("2027-05-03", True),
        ("2031-10-02", False),
        ("2090-10-03", True),  # beyond what we ship only weekends are known; a Tuesday
    ],
)
def test_which_days_are_worked(text: str, works: bool) -> None:
    assert CALENDAR.is_workday(day(text)) is works


@pytest.mark.parametrize(
    ("start", "days", "end"),
    [
        ("09-30", 0, "09-30"),
        ("09-30", 1, "10-08"),
        ("09-30", 3, "10-10"),
        ("09-30", 4, "10-12"),
        ("10-03", 1, "10-08"),  # begun inside the golden week
        ("09-18", 1, "09-20"),
        ("09-18", 2, "09-21"),
        ("09-24", 1, "09-28"),
        ("09-14", 20, "10-16"),
        ("02-13", 1, "02-14"),
        ("02-13", 2, "02-24"),
        ("02-25", 3, "02-28"),
        ("12-31", 1, "2027-01-04"),
        ("2024-12-30", 2, "2025-01-02"),
    ],
)
def test_adding_working_days(start: str, days: int, end: str) -> None:
    assert CALENDAR.add_workdays(day(start), days) == day(end)


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        ("09-30", "09-30", 0),
        ("09-30", "10-07", 0),
        ("09-30", "10-08", 1),
        ("09-14", "10-16", 20),
        ("02-13", "02-28", 6),
        ("10-08", "09-30", 0),  # an end before the start has no days
        ("2025-12-31", "2026-12-31", 248),
    ],
)
def test_counting_working_days(start: str, end: str, days: int) -> None:
    assert CALENDAR.count(day(start), day(end)) == days


@pytest.mark.parametrize(
    ("text", "then"), [("10-01", "10-08"), ("10-08", "10-08"), ("10-10", "10-10"), ("10-11", "10-12")]
)
def test_a_day_off_gives_way_to_the_next_working_day(text: str, then: str) -> None:
    assert CALENDAR.next_workday(day(text)) == day(then)


def test_holidays_have_a_name_and_plain_weekends_have_none() -> None:
    assert CALENDAR.is_holiday(day("10-04"))  # a Sunday inside the golden week
    assert not CALENDAR.is_holiday(day("10-11"))
    assert CALENDAR.is_makeup_workday(day("10-10"))
    assert not CALENDAR.is_makeup_workday(day("10-09"))


def test_the_published_years_are_official_and_the_later_ones_provisional() -> None:
    official = [a.year for a in builtin_years() if a.status is YearStatus.OFFICIAL]
    assert official[:1] == [2004]
    assert official == list(range(2004, official[-1] + 1))
    assert 2026 in official
    assert not CALENDAR.is_provisional(day("2026-12-31"))
    assert CALENDAR.is_provisional(date(official[-1] + 1, 1, 1))
    assert CALENDAR.is_provisional(day("2003-12-31"))


def test_a_day_has_one_kind() -> None:
    with pytest.raises(TwoKindsOfDay, match="2026-10-10"):
        WorkCalendar(holidays=frozenset({day("10-10")}), makeup_workdays=frozenset({day("10-10")}))


@pytest.mark.parametrize("days", [20, 10**6, 10**30])
def test_past_the_last_date_there_is(days: int) -> None:
    with pytest.raises(BeyondCalendar):
        CALENDAR.add_workdays(date(9999, 12, 20), days)


def test_days_are_not_taken_away() -> None:
    with pytest.raises(ValueError, match="never taken away"):
        CALENDAR.add_workdays(day("10-08"), -1)


@given(calendars(), offsets(400), st.integers(0, 200))
@settings(deadline=None)
def test_counting_equals_walking_day_by_day(calendar: WorkCalendar, start: date, span: int) -> None:
    walked = [start + timedelta(days=n) for n in range(1, span + 1)]
    assert calendar.count(start, start + timedelta(days=span)) == sum(calendar.is_workday(d) for d in walked)


@given(calendars(), offsets(400), st.integers(1, 80))
@settings(deadline=None)
def test_adding_is_the_first_day_on_which_the_count_is_reached(calendar: WorkCalendar, start: date, days: int) -> None:
    end = calendar.add_workdays(start, days)
    assert calendar.is_workday(end)
    assert calendar.count(start, end) == days
    assert calendar.count(start, end - timedelta(days=1)) == days - 1


@given(calendars(), offsets(300), st.integers(0, 40), st.integers(0, 40))
@settings(deadline=None)
def test_adding_in_two_steps_is_adding_at_once(calendar: WorkCalendar, start: date, first: int, then: int) -> None:
    assert calendar.add_workdays(calendar.add_workdays(start, first), then) == calendar.add_workdays(
        start, first + then
    )
