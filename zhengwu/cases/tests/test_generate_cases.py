"""Made-up cases: as the law would have made them, and nobody's."""

from __future__ import annotations

import datetime as dt
from random import Random

import pytest
from django.db.models import Count
from hypothesis import given, settings
from hypothesis import strategies as st

from zhengwu.cases.models import Correction, Decision, Delivery, SpecialProcedure
from zhengwu.cases.operations.generate.generate_cases import NothingToApplyFor
from zhengwu.cases.public import Case, State, clocks_of, generate_cases, only_generated, progress_of
from zhengwu.cases.rules.made_up import deadline_of, made_up_life
from zhengwu.cases.rules.states import ON_THE_CLOCK
from zhengwu.cases.tests.factories import MONDAY, TASK, World, submitted
from zhengwu.kernel.public import SHANGHAI, local_date
from zhengwu.people.public import read_resident_id
from zhengwu.timelimits.public import builtin_calendar
from zhengwu.timelimits.pure import Limit

CALENDAR = builtin_calendar()
WORKDAYS = [
    day
    for n in range(800)
    if CALENDAR.is_workday(day := dt.date(2024, 9, 2) + dt.timedelta(days=n)) and day < dt.date(2026, 11, 1)
]
UNTIL = dt.datetime(2026, 10, 30, 15, 20, tzinfo=SHANGHAI)


@settings(deadline=None, max_examples=300)
@given(seed=st.integers(0, 10**9), start=st.integers(0, len(WORKDAYS) - 1), days=st.sampled_from([0, 1, 5, 20, 90]))
def test_one_step_after_the_other_in_office_hours_and_never_in_the_future(seed: int, start: int, days: int) -> None:
    life = made_up_life(chance=Random(seed), workdays=WORKDAYS, start=start, until=UNTIL, promise=Limit(days))
    if life is None:
        assert WORKDAYS[start] == UNTIL.date(), "only today may not have come so far"
        return
    steps = (life.submitted_at, life.received_at, life.asked_at, life.accepted_at, life.decided_at, life.closed_at)
    moments = [moment for moment in steps if moment]
    assert moments == sorted(set(moments))
    assert moments[-1] <= UNTIL
    assert all(CALENDAR.is_workday(m.date()) and m.hour >= 8 for m in moments if life.state != State.TERMINATED)
    if life.asked_at:
        assert life.supplied_at is None or life.supplied_at.date() <= deadline_of(life.asked_at)
        assert life.state != State.CORRECTING or UNTIL.date() <= deadline_of(life.asked_at), "no sweep would end it"
    if life.state == State.RECEIVED and life.received_at:
        assert CALENDAR.add_workdays(life.received_at.date(), 5) >= UNTIL.date(), "silence has not accepted it"


def test_cases_in_every_state_with_numbers_and_due_dates_of_the_rules(world: World) -> None:
    assert only_generated()
    counted: list[tuple[int, int]] = []
    assert generate_cases(many=1500, now=MONDAY, progress=lambda *told: counted.append(told)) == 1500
    assert counted == [(1500, 1500)]
    assert only_generated()
    states = dict(Case.objects.values_list("state").annotate(n=Count("pk")))
    assert states["closed"] > 1000
    assert {"received", "reviewing", "withdrawn", "not_accepted", "terminated"} <= set(states)
    for case in Case.objects.select_related("item_version", "body__division").prefetch_related("special_procedures"):
        assert case.project_no.startswith(f"{TASK}{local_date(case.submitted_at):%Y%m%d}")
        clocks = clocks_of(case, today=local_date(case.decided_at or MONDAY), calendar=CALENDAR)
        read = (clocks.promise.due_date, clocks.statutory.due_date) if clocks else (None, None)
        assert (case.promise_due_date, case.statutory_due_date) == read
        if clocks and case.decided_at:
            assert case.elapsed_days == clocks.promise.elapsed_days
    assert Decision.objects.count() == Case.objects.filter(decided_at__isnull=False).count()
    assert Delivery.objects.count() == states["closed"]
    assert Correction.objects.exists()
    assert SpecialProcedure.objects.exists()
    assert not Case.objects.filter(state__in=ON_THE_CLOCK, accept_date=None).exists()
    for state in states:
        case = Case.objects.filter(state=state).select_related("item_version", "body__division").earliest("pk")
        assert progress_of(case).step, "the page of every one opens"
        assert case.form == {}
        if case.applicant_id_type == "resident_id":
            read_resident_id(case.applicant_id_number, today=local_date(MONDAY))


def test_they_are_added_to_what_is_there(world: World) -> None:
    real = submitted(world)
    assert not only_generated()
    generate_cases(many=40, now=MONDAY)
    generate_cases(many=40, now=MONDAY)
    assert Case.objects.count() == 81
    assert real.project_no in set(Case.objects.values_list("project_no", flat=True))
    assert Case.objects.values("project_no").distinct().count() == 81


def test_without_an_item_there_is_nothing_to_apply_for(db: None) -> None:
    with pytest.raises(NothingToApplyFor):
        generate_cases(many=1, now=MONDAY)
