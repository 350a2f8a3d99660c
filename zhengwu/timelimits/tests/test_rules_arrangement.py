"""节假日安排: what can be the arrangement of a year."""

from __future__ import annotations

from dataclasses import replace

import pytest

from zhengwu.timelimits.rules.arrangement import (
    BadArrangement,
    DayKind,
    NamedDay,
    YearArrangement,
    YearStatus,
    provisional_year,
)
from zhengwu.timelimits.rules.builtin import builtin_years
from zhengwu.timelimits.rules.workdays import WorkCalendar
from zhengwu.timelimits.tests.factories import day, year_2027


def test_every_wrong_day_is_named_at_once() -> None:
    holiday = NamedDay(date=day("2027-02-08"), kind=DayKind.HOLIDAY, name="春节")
    stray, nameless = replace(holiday, date=day("2026-12-31")), replace(holiday, date=day("2027-02-09"), name=" ")
    with pytest.raises(BadArrangement) as refused:
        YearArrangement(year=2027, status=YearStatus.OFFICIAL, source="通知", days=(holiday, holiday, stray, nameless))
    assert [(error.loc, error.code) for error in refused.value.errors] == [
        (("days", 1, "date"), "calendar.twice"),
        (("days", 2, "date"), "calendar.other_year"),
        (("days", 3, "name"), "calendar.no_name"),
    ]
    assert refused.value.errors[1].say() == "2026-12-31 不在这一年，请填到 2026 年的安排里。"


@pytest.mark.parametrize("year", [1948, 3000])
def test_a_year_no_one_will_arrange(year: int) -> None:
    with pytest.raises(BadArrangement):
        YearArrangement(year=year, status=YearStatus.OFFICIAL, source="通知", days=())


def test_a_provisional_year_knows_the_fixed_holidays() -> None:
    dates = provisional_year(2027).dates(DayKind.HOLIDAY)
    assert sorted(d.strftime("%m-%d") for d in dates) == ["01-01", "05-01", "05-02", "10-01", "10-02", "10-03"]
    assert not provisional_year(2027).dates(DayKind.WORKDAY)


def test_the_later_arrangement_of_a_year_counts() -> None:
    calendar = WorkCalendar.arranged([*builtin_years(), year_2027(holiday="02-08", workday="02-14")])
    assert not calendar.is_workday(day("2027-02-08"))
    assert calendar.is_workday(day("2027-02-14"))
    assert calendar.is_workday(day("2027-10-01"))  # replaced as a whole, not mixed
    assert not calendar.is_provisional(day("2027-10-01"))
    assert not calendar.is_workday(day("2026-10-01"))


def test_days_we_ship_carry_chinese_names() -> None:
    names = {d.date: d.name for a in builtin_years() for d in a.days}
    assert names[day("02-17")] == "春节"
    assert names[day("02-14")] == "春节调休上班"
