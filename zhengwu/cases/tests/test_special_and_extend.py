"""特别程序和延期: what stops the clocks, and what lengthens them."""

from __future__ import annotations

import pytest

from zhengwu.cases.models import SpecialProcedure
from zhengwu.cases.public import OutOfOrder, clocks_of, end_special_procedure, extend, start_special_procedure
from zhengwu.cases.rules.extension import (
    AlreadyExtended,
    ExtensionReasonMissing,
    ExtensionTooLate,
    ExtensionTooLong,
)
from zhengwu.cases.rules.special import BadPlan, BasisMissing, NotASpecialProcedure
from zhengwu.cases.tests.factories import (
    MONDAY,
    World,
    at,
    closed,
    day,
    fact,
    fresh,
    paper,
    received,
    reviewing,
    told,
)
from zhengwu.kernel.public import LawForbids, NotPermitted


def start(world: World, number: str, on: str, *, kind: str = "听证", days: int = 10, basis: str = "第四十五条") -> None:
    start_special_procedure(project_no=number, kind=kind, planned_days=days, basis=basis, by=world.sun_li, now=at(on))


def end(world: World, number: str, on: str) -> None:
    end_special_procedure(project_no=number, result="听证完毕", by=world.sun_li, now=at(on))


@pytest.mark.parametrize(
    ("begin", "finish", "promise", "statutory", "taken"),
    [
        ("03-04", "03-11", "03-16", "04-07", 5),  # five working days out, five on top; 清明 lies between
        ("03-04", "03-04", "03-09", "03-30", 0),  # nothing but the notice
        ("03-06", "03-08", "03-09", "03-30", 0),  # a weekend does not count anyway
        ("03-09", "03-12", "03-09", "04-02", 3),  # begun on the last day: the promise stays where it is
        ("03-10", "03-12", "03-09", "04-01", 2),  # begun after it: cures nothing
    ],
)
def test_due_dates_move_by_exactly_the_working_days_of_the_pause(
    world: World, begin: str, finish: str, promise: str, statutory: str, taken: int
) -> None:
    case = reviewing(world)
    start(world, case.project_no, begin)
    assert fresh(case).state == "special"
    end(world, case.project_no, finish)
    case = fresh(case)
    assert (case.state, case.promise_due_date, case.statutory_due_date) == ("reviewing", day(promise), day(statutory))
    said = fact(case, "SpecialProcedureEnded")
    assert (said["taken_days"], said["planned_days"]) == (taken, 10)
    assert said["statutory_due_date"] == day(statutory).isoformat()


def test_while_it_lasts_there_is_no_due_date_and_no_day_counts(world: World) -> None:
    case = reviewing(world)
    start(world, case.project_no, "03-04")
    case = fresh(case)
    assert (case.promise_due_date, case.statutory_due_date) == (None, None)
    both = clocks_of(case, today=day("06-01"))
    assert both is not None
    assert (both.promise.elapsed_days, both.promise.remaining_days, both.promise.overdue) == (2, 3, False)


def test_the_applicant_is_told_in_writing(world: World) -> None:
    case = reviewing(world)
    start(world, case.project_no, "03-04")
    notice = paper(case, "special_procedure_notice")
    assert (notice.values["procedure"], notice.values["basis"], notice.values["planned_days"]) == (
        "听证",
        "第四十五条",
        10,
    )
    assert fact(case, "SpecialProcedureStarted")["notice_no"] == notice.number


def test_two_one_after_the_other_add_up(world: World) -> None:
    case = reviewing(world)
    for begin, finish in (("03-03", "03-04"), ("03-04", "03-05")):
        start(world, case.project_no, begin)
        end(world, case.project_no, finish)
    assert fresh(case).promise_due_date == day("03-11")
    assert SpecialProcedure.objects.filter(ended_date=None).count() == 0


@pytest.mark.parametrize(
    ("kind", "days", "basis", "refused"),
    [
        ("午休", 10, "依据", NotASpecialProcedure),
        ("hearing", 0, "依据", BadPlan),
        ("hearing", 366, "依据", BadPlan),
        ("hearing", 10, "  ", BasisMissing),
    ],
)
def test_the_law_of_the_pause(world: World, kind: str, days: int, basis: str, refused: type[LawForbids]) -> None:
    case = reviewing(world)
    with pytest.raises(refused):
        start(world, case.project_no, "03-04", kind=kind, days=days, basis=basis)
    assert fresh(case).state == "reviewing"
    assert not SpecialProcedure.objects.exists()


def test_each_step_in_its_place_and_by_its_people(world: World) -> None:
    case = reviewing(world)
    with pytest.raises(OutOfOrder):
        end(world, case.project_no, "03-04")
    start(world, case.project_no, "03-04")
    with pytest.raises(OutOfOrder):
        start(world, case.project_no, "03-05")
    for stranger in (world.wairen, world.zhao_min):
        with pytest.raises(NotPermitted):
            end_special_procedure(project_no=case.project_no, by=stranger, now=at("03-05"))
        with pytest.raises(NotPermitted):
            start_special_procedure(
                project_no=case.project_no, kind="hearing", planned_days=3, basis="x", by=stranger, now=at("03-05")
            )


class TestExtend:
    """延期: once, by the head."""

    def test_both_clocks_are_lengthened_and_the_reason_is_told(self, world: World) -> None:
        case = reviewing(world)
        extend(project_no=case.project_no, days=10, reason="情况复杂", by=world.zhou_zheng, now=at("03-05"))
        case = fresh(case)
        assert (case.promise_due_date, case.statutory_due_date) == (day("03-23"), day("04-14"))
        notice = paper(case, "extension_notice")
        assert (notice.values["original_due_date"], notice.values["due_date"]) == ("2026-03-09", "2026-03-23")
        assert fact(case, "LimitExtended")["notice_no"] == notice.number
        assert fact(case, "LimitExtended")["reason"] == "情况复杂"

    @pytest.mark.parametrize(
        ("days", "reason", "on", "refused"),
        [
            (11, "复杂", "03-05", ExtensionTooLong),
            (0, "复杂", "03-05", ExtensionTooLong),
            (10, " ", "03-05", ExtensionReasonMissing),
            (10, "复杂", "03-31", ExtensionTooLate),
            (1, "复杂", "03-30", None),  # on the last day of the statute, long after the promise
        ],
    )
    def test_the_law_of_the_extension(
        self, world: World, days: int, reason: str, on: str, refused: type[LawForbids] | None
    ) -> None:
        case = reviewing(world)
        if refused is None:
            extend(project_no=case.project_no, days=days, reason=reason, by=world.zhou_zheng, now=at(on))
            assert fresh(case).extension_days == days
            return
        with pytest.raises(refused):
            extend(project_no=case.project_no, days=days, reason=reason, by=world.zhou_zheng, now=at(on))
        assert fresh(case).extension_days == 0

    def test_never_twice(self, world: World) -> None:
        case = reviewing(world)
        extend(project_no=case.project_no, days=1, reason="复杂", by=world.zhou_zheng, now=at("03-05"))
        with pytest.raises(AlreadyExtended):
            extend(project_no=case.project_no, days=1, reason="复杂", by=world.zhou_zheng, now=at("03-05"))
        assert told(case).count("LimitExtended") == 1

    def test_a_pause_after_it_moves_the_lengthened_limit(self, world: World) -> None:
        case = reviewing(world)
        extend(project_no=case.project_no, days=5, reason="复杂", by=world.zhou_zheng, now=at("03-05"))
        start(world, case.project_no, "03-10")
        with pytest.raises(OutOfOrder):
            extend(project_no=case.project_no, days=5, reason="复杂", by=world.zhou_zheng, now=at("03-11"))
        end(world, case.project_no, "03-12")
        assert fresh(case).promise_due_date == day("03-18")

    def test_only_while_it_is_reviewed_and_only_by_the_head(self, world: World) -> None:
        for case in (received(world), closed(world)):
            with pytest.raises(OutOfOrder):
                extend(project_no=case.project_no, days=5, reason="复杂", by=world.zhou_zheng, now=MONDAY)
        case = reviewing(world)
        for stranger in (world.wairen, world.sun_li, world.zhao_min):
            with pytest.raises(NotPermitted):
                extend(project_no=case.project_no, days=5, reason="复杂", by=stranger, now=MONDAY)
