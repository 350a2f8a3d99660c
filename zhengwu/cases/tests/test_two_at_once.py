"""Two people press at the same moment, each on a connection of their own: one thing happens."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.db import connection

from zhengwu.cases.models import CaseSerial, Correction
from zhengwu.cases.public import (
    Case,
    Gap,
    OutOfOrder,
    Submission,
    accept,
    decide,
    deliver,
    extend,
    propose_undoing,
    request_correction,
    supply,
    undo,
    withdraw,
)
from zhengwu.cases.rules.correction import AlreadyNotified
from zhengwu.cases.rules.extension import AlreadyExtended
from zhengwu.cases.rules.undoing import AlreadyProposed
from zhengwu.cases.tests.factories import (
    HOUSEHOLD,
    MONDAY,
    REQUEST,
    World,
    application,
    at,
    closed,
    correcting,
    decided,
    fresh,
    given,
    handed_in,
    open_world,
    received,
    reviewed,
    reviewing,
    together,
    told,
)
from zhengwu.documents.public import documents_of
from zhengwu.kernel.public import Conflict, LawForbids, verify

pytestmark = pytest.mark.django_db(transaction=True)

GAPS = [Gap(material=REQUEST, problem="没有签名")]


@pytest.fixture
def world() -> World:
    return open_world()


def test_two_at_once_open_one_proceeding_and_end_a_result_once(world: World) -> None:
    case = closed(world)
    told_it = together(
        *(
            lambda: propose_undoing(
                project_no=case.project_no, ground="fraud", reason="材料是假的", by=world.sun_li, now=MONDAY
            )
            for _ in range(2)
        )
    )
    assert sum(isinstance(answer, AlreadyProposed) for answer in told_it) == 1
    ended = together(
        *(
            lambda: undo(project_no=case.project_no, outcome="done", by=world.zhou_zheng, now=at("03-10"))
            for _ in range(2)
        )
    )
    assert sum(isinstance(answer, LawForbids) for answer in ended) == 1
    assert told(case).count("ResultUndone") == 1


def test_two_clerks_at_once_send_one_notice(world: World) -> None:
    case = received(world)
    answers = together(
        *(
            lambda by=by: request_correction(project_no=case.project_no, gaps=GAPS, by=by, now=MONDAY)
            for by in (world.zhao_min, world.colleague)
        )
    )
    assert sorted(isinstance(answer, AlreadyNotified) for answer in answers) == [False, True]
    assert Correction.objects.count() == 1
    assert told(case).count("CorrectionRequested") == 1
    assert [d.kind for d in documents_of(case.subject)].count("correction_notice") == 1
    assert list(verify()) == []


def test_one_accepts_while_the_other_asks_for_more(world: World) -> None:
    case = received(world)
    answers = together(
        lambda: accept(project_no=case.project_no, by=world.zhao_min, now=MONDAY),
        lambda: request_correction(project_no=case.project_no, gaps=GAPS, by=world.colleague, now=MONDAY),
    )
    assert sorted(isinstance(answer, OutOfOrder) for answer in answers) == [False, True]
    assert fresh(case).state in {"reviewing", "correcting"}


def test_the_applicant_presses_twice_and_has_handed_in_once(world: World) -> None:
    answers = together(*[lambda: handed_in(world, key="k")] * 3)
    cases = {answer.case.pk for answer in answers if isinstance(answer, Submission)}
    assert len(cases) == 1 == Case.objects.count()
    assert sorted(a.repeated for a in answers if isinstance(a, Submission)) == [False, True, True]
    assert 1 <= CaseSerial.objects.get().last <= 3, "who pressed too late may have taken a number, and used none"


def test_nobody_waits_for_the_number_of_a_case_under_way(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[object] = []
    others: list[object] = []

    def while_another_applies(*_args: Any, **_said: Any) -> None:
        calls.append(1)
        if len(calls) == 1:
            others.extend(together(lambda: handed_in(world)))

    monkeypatch.setattr("zhengwu.cases.operations.apply.submit.note_uses", while_another_applies)
    first = handed_in(world)
    (other,) = others
    assert isinstance(other, Submission), other
    assert [one.case.project_no[-4:] for one in (first, other)] == ["0001", "0002"]


def test_only_the_counter_is_stored_a_moment_later(world: World) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET synchronous_commit = on")
        try:
            handed_in(world)
            cursor.execute("SHOW synchronous_commit")
            assert cursor.fetchone() == ("on",)
        finally:
            cursor.execute("RESET synchronous_commit")


def test_two_applications_under_one_key_at_once_make_one_case(world: World) -> None:
    other = application(form={"name": "王芳", "story": "另一份"})
    answers = together(lambda: handed_in(world, key="k"), lambda: handed_in(world, key="k", what=other))
    assert sorted(isinstance(answer, Conflict) for answer in answers) == [False, True]
    assert Case.objects.count() == 1


def test_many_at_once_get_numbers_without_gap(world: World) -> None:
    together(*[lambda: handed_in(world)] * 8)
    numbers = sorted(Case.objects.values_list("project_no", flat=True))
    assert [int(no[-4:]) for no in numbers] == list(range(1, 9))


def test_both_halves_of_the_answer_come_at_once_and_the_case_is_accepted_once(world: World) -> None:
    case = correcting(world, REQUEST, HOUSEHOLD)
    together(
        *(
            lambda name=name: supply(
                project_no=case.project_no,
                materials=given(name),
                account_id=world.fang.account_id,
                by=world.fang.actor,
                now=at("03-04"),
            )
            for name in (REQUEST, HOUSEHOLD)
        )
    )
    assert fresh(case).state == "reviewing"
    assert told(case).count("CaseAccepted") == 1
    assert told(case).count("MaterialsSupplied") == 2


def test_withdrawn_while_it_is_decided(world: World) -> None:
    case = reviewed(world)
    answers = together(
        lambda: withdraw(project_no=case.project_no, by=world.fang.actor, now=MONDAY),
        lambda: decide(project_no=case.project_no, outcome="approve", by=world.zhou_zheng, now=MONDAY),
    )
    assert sorted(isinstance(answer, Conflict) for answer in answers) == [False, True]
    assert fresh(case).state in {"withdrawn", "approved"}


@pytest.mark.parametrize("n", [2, 3])
def test_an_extension_is_granted_once(world: World, n: int) -> None:
    case = reviewing(world)
    answers = together(
        *[lambda: extend(project_no=case.project_no, days=10, reason="复杂", by=world.zhou_zheng, now=MONDAY)] * n
    )
    assert sum(isinstance(answer, AlreadyExtended) for answer in answers) == n - 1
    assert fresh(case).promise_due_date == dt.date(2026, 3, 23)


def test_a_result_is_handed_over_once(world: World) -> None:
    case = decided(world)
    answers = together(
        *(
            lambda by=by: deliver(project_no=case.project_no, method="courier", recipient="王芳", by=by, now=MONDAY)
            for by in (world.zhao_min, world.colleague)
        )
    )
    assert sorted(isinstance(answer, Conflict | LawForbids) for answer in answers) == [False, True]
    assert told(case).count("ResultSent") == 1
