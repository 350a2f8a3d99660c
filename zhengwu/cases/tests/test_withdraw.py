"""撤件: the applicant takes the application back before a decision."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from zhengwu.cases.public import Case, OutOfOrder, desk_tasks, start_special_procedure, withdraw
from zhengwu.cases.tests.factories import (
    MONDAY,
    World,
    at,
    closed,
    correcting,
    day,
    decided,
    fact,
    fresh,
    received,
    reviewed,
    reviewing,
    submitted,
    told,
)
from zhengwu.flows.public import open_work_items, running_instance
from zhengwu.kernel.public import BadInput


def in_special(world: World) -> Case:
    number = reviewing(world).project_no
    return start_special_procedure(
        project_no=number, kind="hearing", planned_days=5, basis="依据", by=world.sun_li, now=MONDAY
    )


@pytest.mark.parametrize("bring", [submitted, received, correcting, reviewing, reviewed, in_special])
def test_any_time_before_the_decision_and_nothing_stays_on_a_desk(world: World, bring: Callable[[World], Case]) -> None:
    case = bring(world)
    withdraw(project_no=case.project_no, reason="不办了", by=world.fang.actor, now=at("03-03"))
    case = fresh(case)
    assert (case.state, case.closed_at) == ("withdrawn", at("03-03"))
    assert open_work_items(subject=case.subject) == []
    assert running_instance(subject=case.subject) is None
    assert fact(case, "CaseWithdrawn") == {"project_no": case.project_no, "reason": "不办了"}
    for officer in (world.zhao_min, world.sun_li, world.zhou_zheng):
        assert desk_tasks(officer=officer, today=day("03-03")) == []


@pytest.mark.parametrize("bring", [decided, closed])
def test_not_after_it(world: World, bring: Callable[[World], Case]) -> None:
    case = bring(world)
    before = told(case)
    with pytest.raises(OutOfOrder):
        withdraw(project_no=case.project_no, by=world.fang.actor, now=at("03-03"))
    assert told(case) == before


def test_once_and_for_all(world: World) -> None:
    case = submitted(world)
    withdraw(project_no=case.project_no, by=world.fang.actor, now=MONDAY)
    with pytest.raises(OutOfOrder):
        withdraw(project_no=case.project_no, by=world.fang.actor, now=MONDAY)


def test_a_reason_too_long_or_unreadable_is_refused(world: World) -> None:
    for reason in ("字" * 501, "\x00"):
        with pytest.raises(BadInput):
            withdraw(project_no=submitted(world).project_no, reason=reason, by=world.fang.actor, now=MONDAY)
