"""Lists and pictures, and what they cost."""

from __future__ import annotations

import datetime as dt

import pytest
from pytest_django import DjangoAssertNumQueries

from zhengwu.flows.handlers import move_due_dates
from zhengwu.flows.models import WorkItem
from zhengwu.flows.public import cancel, complete, inbox, open_for, open_work_items, process_picture
from zhengwu.flows.tests.factories import NOW, OTHER_BODY, Office, started
from zhengwu.kernel.public import SYSTEM, StoredEvent, events_of
from zhengwu.timelimits.public import DayKind, NamedDay, YearArrangement, YearStatus, set_calendar_year


def test_the_inbox_is_what_one_may_do_soonest_due_first(
    demo_office: Office, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    runs = [started(key) for key in ("standard", "simple", "survey") for _ in range(3)]
    elsewhere = started("simple", body_code=OTHER_BODY)
    with django_assert_num_queries(1):
        mine = list(inbox(officer=demo_office.sun_li))
        assert {item.instance.subject for item in mine} == {run.subject for run in runs}
    assert [item.due_date for item in mine] == sorted(item.due_date for item in mine if item.due_date)
    assert [item.instance.subject for item in inbox(officer=demo_office.wairen)] == [elsewhere.subject]
    assert not inbox(officer=demo_office.zhou_zheng).exists()
    assert not inbox(officer=demo_office.zhao_min).exists()


def test_a_decision_is_not_offered_to_who_reviewed(demo_office: Office) -> None:
    run = started("simple")
    check = open_for(officer=demo_office.both, subject=run.subject)
    assert check is not None
    complete(work_item_id=check.pk, by=demo_office.both, outcome="approve", at=NOW)
    assert open_for(officer=demo_office.both, subject=run.subject) is None
    assert open_for(officer=demo_office.zhou_zheng, subject=run.subject, action="cases.review") is None
    decide = open_for(officer=demo_office.zhou_zheng, subject=run.subject, action="cases.decide")
    assert decide is not None
    assert decide.name == "决定"


def test_the_picture_follows_the_process(
    demo_office: Office, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    run = started("standard")
    (first,) = open_work_items(subject=run.subject)
    complete(work_item_id=first.pk, by=demo_office.sun_li, outcome="approve", at=NOW)
    with django_assert_num_queries(2):
        picture = process_picture(subject=run.subject)
    assert [(step.name, step.column, step.state) for step in picture] == [
        ("初审", 0, "done"),
        ("材料复核", 1, "open"),
        ("情况核实", 1, "open"),
        ("决定", 2, "waiting"),
    ]
    cancel(subject=run.subject, reason="撤回", by=SYSTEM, at=NOW)
    assert [step.state for step in process_picture(subject=run.subject)] == ["done", "waiting", "waiting", "waiting"]
    assert process_picture(subject="case:none") == []


def test_one_step_costs_the_same_however_many_cases_there_are(
    demo_office: Office, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(20):
        started("standard")
    run = started("standard")
    (first,) = open_work_items(subject=run.subject)
    with django_assert_max_num_queries(32):
        complete(work_item_id=first.pk, by=demo_office.sun_li, outcome="approve", at=NOW)


@pytest.mark.django_db
def test_a_new_holiday_moves_the_last_days_and_says_so_once(demo_office: Office) -> None:
    run = started("standard")
    (first,) = open_work_items(subject=run.subject)
    assert first.due_date == dt.date(2026, 3, 5)
    holiday = NamedDay(date=dt.date(2026, 3, 4), kind=DayKind.HOLIDAY, name="临时放假")
    arrangement = YearArrangement(year=2026, status=YearStatus.OFFICIAL, source="测试安排", days=(holiday,))
    set_calendar_year(arrangement=arrangement, by=SYSTEM, now=NOW)
    event = StoredEvent.objects.filter(type="timelimits.WorkCalendarChanged").latest("pk")
    move_due_dates(event)
    move_due_dates(event)
    assert WorkItem.objects.get(pk=first.pk).due_date == dt.date(2026, 3, 6)
    assert [event.type for event in events_of(run.subject)].count("flows.WorkItemDueMoved") == 1
