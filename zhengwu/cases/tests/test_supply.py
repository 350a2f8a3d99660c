"""补交: what the notice asked for, or what was accepted against a promise."""

from __future__ import annotations

import pytest

from zhengwu.cases.models import CaseMaterial
from zhengwu.cases.public import Case, GivenMaterial, OutOfOrder, decide, deliver, supply, sweep_lapsed
from zhengwu.cases.rules.correction import CorrectionOver, NotAsked
from zhengwu.cases.rules.delivery import ToleratedStillOpen
from zhengwu.cases.tests.factories import (
    HOUSEHOLD,
    ILLNESS,
    PHOTO,
    REQUEST,
    World,
    a_file,
    at,
    closed,
    correcting,
    day,
    decided,
    fact,
    fresh,
    given,
    paper,
    received,
    reviewed,
    reviewing,
    submitted,
    told,
)
from zhengwu.kernel.public import BadInput


def bring(world: World, case: Case, *materials: GivenMaterial, on: str = "03-04") -> Case:
    return supply(
        project_no=case.project_no,
        materials=materials,
        account_id=world.fang.account_id,
        by=world.fang.actor,
        now=at(on),
    )


class TestTheNotice:
    def test_half_now_half_later_and_the_day_it_is_whole_it_is_accepted(self, world: World) -> None:
        case = correcting(world, REQUEST, HOUSEHOLD)
        bring(world, case, *given(REQUEST), on="03-04")
        assert fresh(case).state == "correcting"
        assert fact(case, "MaterialsSupplied") == {
            "project_no": case.project_no,
            "materials": [REQUEST],
            "still_missing": [HOUSEHOLD],
        }
        file = a_file(world)
        bring(world, case, GivenMaterial(name=HOUSEHOLD, file_id=file.pk), on="03-12")
        case = fresh(case)
        assert (case.state, case.accept_date, case.promise_due_date) == ("reviewing", day("03-12"), day("03-19"))
        assert case.correction.completed_at == at("03-12")
        assert told(case).count("CaseAccepted") == 1
        assert paper(case, "acceptance_notice").values["handler"] == "赵敏"

    def test_what_it_replaces_stays_readable(self, world: World) -> None:
        case = correcting(world, REQUEST)
        bring(world, case, GivenMaterial(name=REQUEST, certificate_identifier="NEW"))
        versions = CaseMaterial.objects.filter(case=case, name=REQUEST).values_list(
            "certificate_identifier", "replaced_at"
        )
        assert list(versions) == [(f"CERT-{REQUEST}", at("03-04")), ("NEW", None)]

    @pytest.mark.parametrize("names", [[PHOTO], [REQUEST, ILLNESS], ["驾照"], [""], ["{x}"]])
    def test_only_what_was_asked(self, world: World, names: list[str]) -> None:
        case = correcting(world, REQUEST, HOUSEHOLD)
        with pytest.raises(NotAsked):
            bring(world, case, *given(*names))
        assert fresh(case).state == "correcting"

    def test_what_was_supplied_is_no_longer_asked_for(self, world: World) -> None:
        case = correcting(world, REQUEST, HOUSEHOLD)
        bring(world, case, *given(REQUEST))
        with pytest.raises(NotAsked, match=HOUSEHOLD):
            bring(world, case, *given(REQUEST))

    def test_until_the_end_of_the_last_day(self, world: World) -> None:
        in_time, late = correcting(world, REQUEST), correcting(world, REQUEST)
        bring(world, in_time, *given(REQUEST), on="03-17")
        assert fresh(in_time).state == "reviewing"
        with pytest.raises(CorrectionOver):
            bring(world, late, *given(REQUEST), on="03-18")


class TestLapse:
    """逾期未补: the deadline passed."""

    def test_after_the_last_day_the_case_is_over(self, world: World) -> None:
        case, other = correcting(world, REQUEST, HOUSEHOLD), correcting(world, REQUEST)
        bring(world, case, *given(REQUEST))
        bring(world, other, *given(REQUEST))
        assert sweep_lapsed(now=at("03-17", 23, 59)) == 0
        assert [sweep_lapsed(now=at("03-18", 0, 5)) for _ in range(2)] == [1, 0]
        assert (fresh(case).state, fresh(other).state) == ("terminated", "reviewing")
        assert fact(case, "CaseLapsed")["deadline_date"] == "2026-03-17"
        with pytest.raises(OutOfOrder):
            bring(world, case, *given(HOUSEHOLD), on="03-18")


class TestTolerated:
    """容缺: accepted against a promise; the result waits for what was promised."""

    def test_the_result_is_withheld_until_it_comes(self, world: World) -> None:
        case = decided(world, tolerate=(PHOTO,))
        with pytest.raises(ToleratedStillOpen, match=PHOTO):
            deliver(project_no=case.project_no, method="window", recipient="王芳", by=world.zhao_min, now=at("03-03"))
        bring(world, case, *given(PHOTO))
        assert fact(case, "MaterialsSupplied")["still_missing"] == []
        deliver(project_no=case.project_no, method="window", recipient="王芳", by=world.zhao_min, now=at("03-04"))
        assert fresh(case).state == "closed"

    def test_it_may_come_while_the_case_is_reviewed_and_changes_no_state(self, world: World) -> None:
        case = reviewing(world, tolerate=(PHOTO,))
        bring(world, case, *given(PHOTO))
        assert fresh(case).state == "reviewing"
        with pytest.raises(NotAsked):
            bring(world, case, *given(PHOTO))

    def test_a_rejection_waits_for_nothing(self, world: World) -> None:
        case = reviewed(world, tolerate=(PHOTO,))
        decide(project_no=case.project_no, outcome="reject", reason="不符合", by=world.zhou_zheng, now=at("03-03"))
        deliver(project_no=case.project_no, method="window", recipient="王芳", by=world.zhao_min, now=at("03-03"))
        assert fresh(case).state == "closed"

    def test_where_nothing_is_awaited_nothing_is_taken(self, world: World) -> None:
        with pytest.raises(NotAsked, match="没有"):
            bring(world, reviewing(world), *given(PHOTO))


@pytest.mark.parametrize(
    ("materials", "code"),
    [
        ([], "materials.empty"),
        ([GivenMaterial(name=REQUEST)], "material.one_way"),
        ([GivenMaterial(name=REQUEST, tolerate=True)], "material.one_way"),
        ([*given(REQUEST), *given(REQUEST)], "material.twice"),
        ([GivenMaterial(name=REQUEST, certificate_identifier="a\x00b")], "text.control"),
        ([GivenMaterial(name=REQUEST, certificate_identifier="C" * 121)], "text.too_long"),
    ],
)
def test_something_usable_must_be_there(world: World, materials: list[GivenMaterial], code: str) -> None:
    case = correcting(world, REQUEST)
    with pytest.raises(BadInput) as refused:
        bring(world, case, *materials)
    assert refused.value.errors[0].code == code


def test_somebody_elses_file_is_no_file(world: World) -> None:
    case = correcting(world, REQUEST)
    theirs = a_file(world, applicant=world.li_qiang)
    with pytest.raises(BadInput) as refused:
        bring(world, case, GivenMaterial(name=REQUEST, file_id=theirs.pk))
    assert refused.value.errors[0].code == "material.file_unknown"


def test_nothing_is_supplied_before_it_is_asked_for_or_after_the_end(world: World) -> None:
    for case in (submitted(world), received(world), closed(world)):
        with pytest.raises(OutOfOrder):
            bring(world, case, *given(PHOTO))
