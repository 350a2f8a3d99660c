"""工作日历调整: every open due date is computed anew, with an event; what is closed stays."""

from __future__ import annotations

import datetime as dt

import pytest

from zhengwu.cases.operations._case import locked
from zhengwu.cases.operations.upkeep import recompute
from zhengwu.cases.public import Case, recompute_open_cases, start_special_procedure
from zhengwu.cases.tests.factories import (
    World,
    a_holiday,
    at,
    closed,
    correcting,
    day,
    decided,
    fact,
    fresh,
    received,
    reviewing,
    submitted,
    told,
)
from zhengwu.kernel.public import pinned_time, relay


def dues(case: Case) -> tuple[dt.date | None, dt.date | None, dt.date | None]:
    case = fresh(case)
    return case.acceptance_due_date, case.promise_due_date, case.statutory_due_date


def test_open_cases_move_with_an_event_and_the_others_stay(world: World) -> None:
    waiting, running = received(world), reviewing(world)
    to_deliver, others = decided(world), [submitted(world), correcting(world), closed(world)]
    assert fresh(to_deliver).delivery_due_date == day("03-16")
    before = [(dues(case), told(case)) for case in others]
    a_holiday("03-04")
    with pinned_time(at("03-03")):
        relay(now=at("03-03"))
    assert dues(waiting) == (day("03-10"), None, None)
    assert dues(running) == (day("03-09"), day("03-10"), day("03-31"))
    assert told(waiting)[-1] == told(running)[-1] == "DueDatesRecomputed"
    assert fact(running, "DueDatesRecomputed")["promise_due_date"] == "2026-03-10"
    assert fresh(to_deliver).delivery_due_date == day("03-17")
    moved = fact(to_deliver, "DueDatesRecomputed")
    assert (moved["delivery_due_date"], moved["before"]) == ("2026-03-17", {"delivery_due_date": "2026-03-16"})
    assert [(dues(case), told(case)) for case in others] == before


def test_twice_is_once(world: World) -> None:
    case = reviewing(world)
    a_holiday("03-04")
    assert [recompute_open_cases(now=at("03-03")) for _ in range(2)] == [1, 0]
    assert told(case).count("DueDatesRecomputed") == 1


def test_what_was_late_by_the_old_calendar_only_is_named_for_review(world: World) -> None:
    late, early = reviewing(world), reviewing(world, now=at("03-03"))
    a_holiday("03-04")
    recompute_open_cases(now=at("03-10"))
    assert fact(late, "DueDatesRecomputed")["cards_to_review"] == ["promise_due_date"]
    assert fact(early, "DueDatesRecomputed")["cards_to_review"] == []


def test_a_delivery_date_nobody_had_kept_is_written_down_without_a_word(world: World) -> None:
    case = decided(world)
    Case.objects.filter(pk=case.pk).update(delivery_due_date=None)
    before = told(case)
    assert [recompute.keep_delivery_dates(now=at("03-03")) for _ in range(2)] == [1, 0]
    assert (fresh(case).delivery_due_date, told(case)) == (day("03-16"), before)


def test_a_day_that_touches_nobody_moves_nothing(world: World) -> None:
    case = reviewing(world)
    a_holiday("07-01")
    assert recompute_open_cases(now=at("03-03")) == 0
    assert told(case)[-1] != "DueDatesRecomputed"


def test_an_open_pause_stays_open(world: World) -> None:
    case = reviewing(world)
    start_special_procedure(
        project_no=case.project_no, kind="hearing", planned_days=5, basis="依据", by=world.sun_li, now=at("03-03")
    )
    a_holiday("03-04")
    assert recompute_open_cases(now=at("03-05")) == 0
    assert dues(case)[1:] == (None, None)


def test_a_case_closed_while_the_list_was_read_stays_as_it_is(world: World) -> None:
    case = closed(world)
    before = dues(case)
    a_holiday("03-04")
    assert recompute._recompute(case.project_no, now=at("03-03")) is False
    assert dues(case) == before


def test_one_that_fails_keeps_no_other_waiting(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    stuck, well = reviewing(world), reviewing(world)

    def trips(number: str) -> Case:
        if number == stuck.project_no:
            raise ZeroDivisionError
        return locked(number)

    monkeypatch.setattr(recompute, "locked", trips)
    a_holiday("03-04")
    assert recompute_open_cases(now=at("03-03")) == 1
    assert dues(well)[1] == day("03-10")
