"""时限核算 for the command line: plain values, and no database."""

from __future__ import annotations

from zhengwu.timelimits.rules.report import clock_report
from zhengwu.timelimits.rules.workdays import WorkCalendar
from zhengwu.timelimits.tests.factories import day, pause


def test_a_clock_told_in_plain_values() -> None:
    report = clock_report(
        start=day("09-14"), days=20, unit="workday", pauses=[pause("09-16/09-18")], extension=10, at=day("10-08")
    )
    assert report == {
        "due_date": "2026-11-03",
        "elapsed": 11,
        "limit": 30,
        "remaining": 19,
        "overdue": False,
        "state": "running",
        "provisional": False,
        "unit": "workday",
        "start_date": "2026-09-14",
        "at": "2026-10-08",
    }


def test_an_open_pause_has_no_due_date() -> None:
    report = clock_report(start=day("09-14"), days=20, unit="workday", pauses=[pause("09-16/")], at=day("10-08"))
    assert (report["due_date"], report["state"], report["remaining"]) == (None, "paused", 18)


def test_another_calendar_may_be_given() -> None:
    report = clock_report(start=day("09-30"), days=1, unit="workday", at=day("09-30"), calendar=WorkCalendar())
    assert (report["due_date"], report["provisional"]) == ("2026-10-01", True)
