"""是否开放 as a table: ordinary days, holidays and make-up workdays."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from zhengwu.hall.rules.hours import read_hours
from zhengwu.hall.rules.opening import opening, sessions_on

SHANGHAI = ZoneInfo("Asia/Shanghai")
WEEK = read_hours(
    [
        {"days": [1, 2, 3, 4, 5], "sessions": [["09:00", "12:00"], ["13:00", "17:00"]]},
        {"days": [6], "sessions": [["09:00", "12:00"]]},
    ]
)


class GoldenWeek:
    """2026: off from October 1 to 7, worked on Sunday September 20 and Saturday October 10."""

    def is_holiday(self, day: date) -> bool:
        return date(2026, 10, 1) <= day <= date(2026, 10, 7)

    def is_makeup_workday(self, day: date) -> bool:
        return day in (date(2026, 9, 20), date(2026, 10, 10))


def at(text: str) -> datetime:
    return datetime.fromisoformat(f"2026-{text}").replace(tzinfo=SHANGHAI)


@pytest.mark.parametrize(
    ("moment", "until", "opens"),
    [
        ("09-14 08:59", None, "09-14 09:00"),
        ("09-14 09:00", "09-14 12:00", None),
        ("09-14 11:59", "09-14 12:00", None),
        ("09-14 12:00", None, "09-14 13:00"),  # half-open
        ("09-14 17:00", None, "09-15 09:00"),
        ("09-12 10:00", "09-12 12:00", None),  # Saturday morning
        ("09-12 12:00", None, "09-14 09:00"),
        ("09-20 14:00", "09-20 17:00", None),  # a worked Sunday keeps Monday's hours
        ("10-10 14:00", "10-10 17:00", None),  # and so does a worked Saturday
        ("10-03 10:00", None, "10-08 09:00"),  # a Saturday inside the golden week
        ("09-30 17:30", None, "10-08 09:00"),
    ],
)
def test_open_until_or_closed_until(moment: str, until: str | None, opens: str | None) -> None:
    now = opening(hours=WEEK, closed_on_holidays=True, at=at(moment), calendar=GoldenWeek())
    assert now.is_open is (until is not None)
    assert now.until == (at(until) if until else None)
    assert now.opens_at == (at(opens) if opens else None)


def test_a_hall_that_ignores_the_calendar_keeps_its_week() -> None:
    days = {day: sessions_on(day, hours=WEEK, closed_on_holidays=False, calendar=GoldenWeek()) for day in _days()}
    assert len(days[date(2026, 10, 1)]) == 2
    assert len(days[date(2026, 10, 10)]) == 1
    assert days[date(2026, 9, 20)] == ()


def _days() -> list[date]:
    return [date(2026, 10, 1), date(2026, 10, 10), date(2026, 9, 20)]


def test_a_hall_without_a_monday_keeps_its_own_hours_on_a_worked_day() -> None:
    sundays = read_hours([{"days": [7], "sessions": [["08:00", "10:00"]]}])
    sessions = sessions_on(date(2026, 9, 20), hours=sundays, closed_on_holidays=True, calendar=GoldenWeek())
    assert [s.opens.hour for s in sessions] == [8]


def test_nobody_promises_an_opening_beyond_a_month() -> None:
    class AlwaysOff(GoldenWeek):
        def is_holiday(self, day: date) -> bool:
            return True

    now = opening(hours=WEEK, closed_on_holidays=True, at=at("09-14 10:00"), calendar=AlwaysOff())
    assert (now.is_open, now.until, now.opens_at) == (False, None, None)
