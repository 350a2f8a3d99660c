"""容缺受理和告知承诺: what is promised, kept, broken, verified; and the credit behind it."""

from __future__ import annotations

from typing import Any

import pytest

from zhengwu.cases.models import Commitment, CommitmentCheck, CreditMark
from zhengwu.cases.operations.promises.check_commitment import NothingPromised
from zhengwu.cases.operations.promises.repair_credit import AlreadyRepaired
from zhengwu.cases.public import (
    Case,
    GivenMaterial,
    OutOfOrder,
    accept,
    check_commitment,
    checks_for,
    close,
    decide,
    deliver,
    marks_for,
    open_marks,
    receive,
    repair_credit,
    review,
    supply,
    sweep_tolerated,
    undo,
)
from zhengwu.cases.rules.delivery import ToleratedStillOpen
from zhengwu.cases.rules.promise import BadCredit, NoPromiseHere, digest_of
from zhengwu.cases.rules.tolerance import ToleranceOver, ToleranceTooLong
from zhengwu.cases.tests.factories import (
    HOUSEHOLD,
    MONDAY,
    PHOTO,
    REQUEST,
    World,
    application,
    at,
    closed,
    day,
    decided,
    fact,
    fresh,
    given,
    handed_in,
    item,
    paper,
    received,
    reviewing,
    told,
)
from zhengwu.flows.public import open_work_items
from zhengwu.items.public import ImportRefused, import_items
from zhengwu.kernel.public import SYSTEM, BadInput, NotPermitted


def tolerance(case: Case) -> Commitment:
    return Commitment.objects.get(case=case, kind="tolerance")


def bring(world: World, case: Case, on: str) -> None:
    photo = [GivenMaterial(name=PHOTO, certificate_identifier="CERT-9")]
    by = world.fang_account
    supply(project_no=case.project_no, materials=photo, account_id=by.pk, by=by.actor, now=at(on))


def missed(world: World) -> Case:
    case = decided(world, tolerate=[PHOTO])
    assert sweep_tolerated(now=at("03-10")) == 1
    return fresh(case)


class TestTolerance:
    def test_the_promise_is_kept_as_it_was_signed(self, world: World) -> None:
        case = reviewing(world, tolerate=[PHOTO])
        promise = tolerance(case)
        assert (promise.materials, promise.signed_by, promise.signed_at) == ([PHOTO], "王芳", MONDAY)
        assert promise.digest == digest_of(promise.text) == fact(case, "CommitmentSigned")["digest"]
        assert promise.deadline_date == day("03-09") == fresh(case).promise_due_date
        (row,) = paper(case, "acceptance_notice").values["tolerant"]
        assert (row["name"], row["deadline_date"]) == (PHOTO, "2026-03-09")
        assert row["form"]
        assert "终止" in row["consequence"]

    def test_the_window_may_ask_for_it_sooner_but_not_later_than_the_promise(self, world: World) -> None:
        case = received(world, tolerate=[PHOTO])
        with pytest.raises(ToleranceTooLong):
            accept(project_no=case.project_no, tolerance_days=6, by=world.zhao_min, now=MONDAY)
        assert fresh(case).state == "received"
        accept(project_no=case.project_no, tolerance_days=2, by=world.zhao_min, now=MONDAY)
        assert tolerance(case).deadline_date == day("03-04")

    def test_the_result_waits_for_it_and_then_leaves(self, world: World) -> None:
        case = decided(world, tolerate=[PHOTO])
        with pytest.raises(ToleratedStillOpen, match=PHOTO):
            deliver(project_no=case.project_no, method="courier", recipient="王芳", by=world.zhao_min, now=MONDAY)
        with pytest.raises(ToleratedStillOpen, match=PHOTO):
            close(project_no=case.project_no, by=world.zhao_min, now=MONDAY)
        bring(world, case, "03-09")
        assert tolerance(case).kept_at == at("03-09")
        assert told(case)[-1] == "ToleranceKept"
        assert sweep_tolerated(now=at("03-20")) == 0
        deliver(project_no=case.project_no, method="window", recipient="王芳", by=world.zhao_min, now=at("03-10"))
        assert fresh(case).state == "closed"

    def test_missed_it_ends_everything_and_goes_on_record(self, world: World) -> None:
        case = decided(world, tolerate=[PHOTO])
        assert sweep_tolerated(now=at("03-09", 23, 59)) == 0
        with pytest.raises(ToleranceOver):
            bring(world, case, "03-10")
        assert (sweep_tolerated(now=at("03-10")), sweep_tolerated(now=at("03-10"))) == (1, 0)
        assert fresh(case).state == "terminated"
        assert not paper(case, "approval_decision").is_valid
        assert paper(case, "termination_notice").values["remedy"]["court"]
        assert told(case)[-2:] == ["ToleranceBroken", "CreditMarked"]
        mark = CreditMark.objects.get(case=case)
        assert (mark.party_ref, mark.kind, mark.repaired_at) == (world.fang.ref, "missed", None)

    def test_missed_in_review_the_steps_close_too(self, world: World) -> None:
        case = reviewing(world, tolerate=[PHOTO])
        assert sweep_tolerated(now=at("03-10")) == 1
        assert fresh(case).state == "terminated"
        assert open_work_items(subject=case.subject) == []

    def test_until_repaired_nobody_with_bad_credit_promises_again(self, world: World) -> None:
        case = missed(world)
        with pytest.raises(BadCredit, match=PHOTO):
            received(world, tolerate=[PHOTO])
        assert received(world).state == "received", "whoever brings everything is not barred"
        (mark,) = marks_for(world.sun_li)
        with pytest.raises(NotPermitted):
            repair_credit(mark_id=mark.pk, reason="已补交", by=world.zhao_min, now=at("03-11"))
        with pytest.raises(BadInput):
            repair_credit(mark_id=mark.pk, reason=" ", by=world.zhou_zheng, now=at("03-11"))
        repair_credit(mark_id=mark.pk, reason="已补交", by=world.zhou_zheng, now=at("03-11"))
        with pytest.raises(AlreadyRepaired):
            repair_credit(mark_id=mark.pk, reason="已补交", by=world.zhou_zheng, now=at("03-11"))
        assert told(case)[-1] == "CreditRepaired"
        assert open_marks(world.fang.ref) == ()
        assert received(world, tolerate=[PHOTO]).state == "received"


def promising_item(**guide: Any) -> None:
    """The item takes a promise for the household register, verified within 30 days."""
    materials = [
        {"key": "request", "name": REQUEST},
        {"key": "household", "name": HOUSEHOLD, "promisable": True},
        {"key": "photo", "name": PHOTO, "tolerable": True},
    ]
    whole = {"commitment": True, "verify_days": 30, "materials": materials} | guide
    import_items(source=[item(2, guide=whole, effective_date="2026-02-01")], by=SYSTEM, now=MONDAY)


def on_a_promise(world: World, *promised: str) -> Case:
    names = promised or (HOUSEHOLD,)
    brought = given(*(n for n in (REQUEST, HOUSEHOLD, PHOTO) if n not in names))
    instead = tuple(GivenMaterial(name=n, promise=True) for n in names)
    return handed_in(world, what=application(materials=(*brought, *instead))).case


def promised_and(world: World, *, served: bool = True) -> Case:
    promising_item()
    no = on_a_promise(world).project_no
    receive(project_no=no, by=world.zhao_min, now=MONDAY)
    accept(project_no=no, by=world.zhao_min, now=MONDAY)
    review(project_no=no, outcome="approve", opinion="", by=world.sun_li, now=MONDAY)
    case = decide(project_no=no, outcome="approve", by=world.zhou_zheng, now=MONDAY)
    if served:
        deliver(project_no=no, method="window", recipient="王芳", by=world.zhao_min, now=MONDAY)
    return case


def check(world: World, case: Case, finding: str, *, days: int | None = None, on: str = "03-11") -> CommitmentCheck:
    return check_commitment(
        project_no=case.project_no,
        finding=finding,
        method="site",
        words="上门看过，户口不在本县",
        rectify_days=days,
        by=world.sun_li,
        now=at(on),
    )


class TestNoticeAndCommitment:
    def test_decided_without_the_proof_and_verified_later(self, world: World) -> None:
        case = promised_and(world)
        promise = Commitment.objects.get(case=case)
        assert (promise.kind, promise.materials, promise.digest) == ("notice", [HOUSEHOLD], digest_of(promise.text))
        assert "30 天" in promise.text
        assert paper(case, "approval_decision").values["committed"] == [HOUSEHOLD]
        assert [c.due_date for c in checks_for(world.sun_li)] == [day("04-01")]
        assert list(checks_for(world.wairen)) == []
        assert check(world, case, "rectify", days=10).rectify_until == day("03-21")
        assert check(world, case, "true", on="03-20").state == "passed"
        assert told(case).count("CommitmentChecked") == 2

    def test_false_leads_through_a_hearing_to_revocation_and_the_record(self, world: World) -> None:
        case = promised_and(world)
        assert check(world, case, "false").state == "false"
        assert told(case)[-1] == "UndoingProposed"
        undo(project_no=case.project_no, outcome="done", by=world.zhou_zheng, now=at("03-19"))
        assert fresh(case).state == "revoked"
        assert CommitmentCheck.objects.get(case=case).state == "credited"
        with pytest.raises(BadCredit):
            on_a_promise(world)

    def test_a_promise_is_taken_only_where_the_guide_takes_it(self, world: World) -> None:
        with pytest.raises(NoPromiseHere):
            on_a_promise(world)
        with pytest.raises(ImportRefused, match="高风险"):
            promising_item(risk="health")
        promising_item()
        with pytest.raises(NoPromiseHere):
            on_a_promise(world, REQUEST)

    def test_verified_by_who_may_once_the_result_has_left(self, world: World) -> None:
        case = promised_and(world, served=False)
        with pytest.raises(OutOfOrder):
            check(world, case, "true")
        with pytest.raises(NotPermitted):
            check_commitment(
                project_no=case.project_no, finding="true", method="data", words="是", by=world.zhao_min, now=MONDAY
            )
        with pytest.raises(NothingPromised):
            check(world, closed(world), "true")
