"""The two clocks of a case: promise and statute, moved alike by pauses and an extension (DOMAIN §3)."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from zhengwu.cases.rules.clocks import Limits, TwoClocks, two_clocks
from zhengwu.cases.tests.factories import day
from zhengwu.timelimits.public import builtin_calendar
from zhengwu.timelimits.pure import Limit, Pause

LIMITS = Limits(promise=Limit(5, "workday"), statutory=Limit(20, "workday"))


def clocks(
    *pauses: Pause, extension: int = 0, stopped: dt.date | None = None, today: dt.date | None = None
) -> TwoClocks:
    """Accepted on Monday 2 March 2026."""
    return two_clocks(
        accept_date=day("03-02"),
        limits=LIMITS,
        pauses=pauses,
        extension_days=extension,
        stopped_date=stopped,
        calendar=builtin_calendar(),
        today=today or day("03-05"),
    )


def dues(both: TwoClocks) -> tuple[dt.date | None, dt.date | None]:
    return both.promise.due_date, both.statutory.due_date


def test_both_run_from_acceptance() -> None:
    both = clocks()
    assert dues(both) == (day("03-09"), day("03-30"))
    assert (both.promise.elapsed_days, both.statutory.elapsed_days) == (3, 3)


def test_an_extension_lengthens_both() -> None:
    assert dues(clocks(extension=10)) == (day("03-23"), day("04-14"))  # 清明 lies between


def test_a_pause_moves_both_by_its_working_days_and_an_open_one_leaves_them_open() -> None:
    assert dues(clocks(Pause(day("03-04"), day("03-11")))) == (day("03-16"), day("04-07"))
    assert dues(clocks(Pause(day("03-04"), None))) == (None, None)


def test_the_decision_stops_both() -> None:
    late = clocks(stopped=day("03-10"), today=day("06-01"))
    assert (late.promise.overdue, late.statutory.overdue) == (True, False)
    assert late.promise.elapsed_days == 6


@given(st.integers(0, 10), st.integers(0, 20), st.integers(0, 20))
def test_the_promise_never_outlasts_the_statute(extension: int, begin: int, length: int) -> None:
    start = day("03-02") + dt.timedelta(days=begin)
    promise, statutory = dues(clocks(Pause(start, start + dt.timedelta(days=length)), extension=extension))
    assert promise is not None
    assert statutory is not None
    assert promise <= statutory
