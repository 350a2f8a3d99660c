"""The administrator enters a year; every process sees it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from django.db import IntegrityError, transaction

from zhengwu.kernel.public import Actor, BadInput, StoredEvent, events_of
from zhengwu.timelimits.models import CalendarDay, CalendarYear
from zhengwu.timelimits.public import (
    YearArrangement,
    YearStatus,
    arrangement_of,
    builtin_calendar,
    seed_calendar,
    set_calendar_year,
    stored_years,
    work_calendar,
)
from zhengwu.timelimits.tests.factories import day, year_2027

pytestmark = pytest.mark.django_db

ADMINISTRATOR = Actor(ref="account:9", name="管理员")
NOW = datetime(2026, 11, 20, 1, 0, tzinfo=UTC)
SPRING_2027 = year_2027(holiday="02-08", workday="02-14")


def _enter(arrangement: YearArrangement = SPRING_2027) -> tuple[object, ...]:
    return set_calendar_year(arrangement=arrangement, by=ADMINISTRATOR, now=NOW)


def _events() -> list[StoredEvent]:
    return list(StoredEvent.objects.filter(type="timelimits.WorkCalendarChanged").order_by("seq"))


def test_without_any_row_the_shipped_calendar_counts() -> None:
    assert work_calendar() is builtin_calendar()
    assert arrangement_of(year=2027).status is YearStatus.PROVISIONAL


def test_a_year_entered_is_seen_and_told() -> None:
    changed = _enter()
    # Spring Festival, its make-up Sunday, and the fixed weekday holidays this short arrangement leaves out.
    assert [str(d) for d in changed] == ["2027-01-01", "2027-02-08", "2027-02-14", "2027-10-01"]
    calendar = work_calendar()
    assert not calendar.is_workday(day("2027-02-08"))
    assert not calendar.is_provisional(day("2027-02-08"))
    assert not calendar.is_workday(day("2026-10-01"))
    (event,) = _events()
    assert (event.subject, event.actor_name) == ("calendar:work", "管理员")
    assert event.data["year"] == 2027
    assert event.data["changed_dates"] == [str(d) for d in changed]
    assert list(events_of("calendar:work"))


def test_the_same_again_says_nothing() -> None:
    _enter()
    assert _enter() == ()
    assert len(_events()) == 1


def test_a_correction_replaces_the_year() -> None:
    _enter()
    _enter(year_2027(holiday="02-09"))
    assert work_calendar().is_workday(day("2027-02-08"))
    assert CalendarDay.objects.filter(year_id=2027).count() == 1
    assert len(_events()) == 2


def test_a_change_that_was_rolled_back_is_not_remembered() -> None:
    _enter(year_2027(holiday="02-09"))
    with transaction.atomic():
        _enter()
        assert not work_calendar().is_workday(day("2027-02-08"))
        transaction.set_rollback(True)
    assert work_calendar().is_workday(day("2027-02-08"))
    assert not work_calendar().is_workday(day("2027-02-09"))


def test_reading_the_calendar_again_costs_one_query(django_assert_num_queries: object) -> None:
    _enter()
    work_calendar()
    with django_assert_num_queries(1):  # type: ignore[operator]
        work_calendar()


def test_hidden_characters_are_refused_and_nothing_is_stored() -> None:
    with pytest.raises(BadInput) as refused:
        _enter(replace(SPRING_2027, source="通知\x00"))
    assert refused.value.errors[0].loc == ("source",)
    assert not stored_years()
    assert not _events()


def test_the_database_keeps_days_in_their_year() -> None:
    _enter()
    with pytest.raises(IntegrityError), transaction.atomic():
        CalendarDay.objects.create(year_id=2027, date=day("2028-01-03"), kind="holiday", name="元旦")


def test_seeding_stores_what_we_ship_once() -> None:
    years = seed_calendar(now=NOW)
    assert years[0] == 2004
    assert {2026, 2027} <= set(years)
    assert seed_calendar(now=NOW) == []
    assert work_calendar() == builtin_calendar()
    assert CalendarDay.objects.get(date=day("10-10")).name == "国庆节调休上班"
    assert all(event.data["changed_dates"] == [] for event in _events())


def test_seeding_leaves_alone_what_an_administrator_entered() -> None:
    _enter()
    assert 2027 not in seed_calendar(now=NOW)
    assert stored_years(year=2027) == [SPRING_2027]


def test_seeding_replaces_a_guess_by_the_official_year() -> None:
    CalendarYear.objects.create(year=2026, status=YearStatus.PROVISIONAL, source="暂定")
    assert 2026 in seed_calendar(now=NOW)
    assert CalendarYear.objects.get(year=2026).status == YearStatus.OFFICIAL
