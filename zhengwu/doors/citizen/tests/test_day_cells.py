"""The cells of a clock."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from zhengwu.doors.citizen.my.day_cells import Course, Pausing, cells
from zhengwu.timelimits.public import WorkCalendar

PLAIN = WorkCalendar(official_years=frozenset({2026}))
MONDAY = dt.date(2026, 11, 2)


def course(**more: object) -> Course:
    facts = {"start": MONDAY, "start_word": "受理", "due": dt.date(2026, 11, 9), "due_word": "到期"} | more
    return Course(**facts)  # type: ignore[arg-type]


def states(found: Course, today: dt.date) -> list[str]:
    return [cell.state for cell in cells(found, calendar=PLAIN, today=today)]


def test_weekends_are_left_out_and_the_start_does_not_count() -> None:
    assert states(course(), dt.date(2026, 11, 4)) == ["start", "counted", "counted", "left", "left", "due"]


def test_a_late_case_goes_on_counting() -> None:
    assert states(course(), dt.date(2026, 11, 11))[-3:] == ["due", "counted", "counted"]


def test_a_pause_is_seen_with_its_reason_once() -> None:
    pause = Pausing(from_date=dt.date(2026, 11, 3), to_date=dt.date(2026, 11, 5), reason="检测")
    found = cells(course(pauses=(pause,), due=dt.date(2026, 11, 11)), calendar=PLAIN, today=dt.date(2026, 11, 6))
    assert [(c.state, c.word) for c in found][1:5] == [
        ("counted", ""), ("paused", "检测"), ("paused", ""), ("counted", "今天"),
    ]  # fmt: skip


def test_an_open_pause_ends_with_today() -> None:
    pause = Pausing(from_date=dt.date(2026, 11, 3), to_date=None, reason="听证")
    found = cells(course(pauses=(pause,), due=None), calendar=PLAIN, today=dt.date(2026, 11, 5))
    assert [c.state for c in found] == ["start", "counted", "paused", "paused"]
    assert found[-1].is_today


def test_an_instant_item_is_one_cell() -> None:
    assert states(course(due=MONDAY), MONDAY) == ["due"]


def test_calendar_days_show_the_weekend() -> None:
    assert len(cells(course(unit="day"), calendar=PLAIN, today=MONDAY)) == 8


@given(
    length=st.integers(0, 90),
    used=st.integers(0, 120),
    start=st.dates(dt.date(2020, 1, 1), dt.date(2030, 1, 1)),
)
def test_there_is_one_due_cell_and_days_only_grow(length: int, used: int, start: dt.date) -> None:
    due = PLAIN.next_workday(PLAIN.add_workdays(start, length))
    found = cells(course(start=start, due=due), calendar=PLAIN, today=start + dt.timedelta(days=used))
    assert [c.state for c in found].count("due") == 1
    assert all(a.day < b.day for a, b in pairwise(found))
