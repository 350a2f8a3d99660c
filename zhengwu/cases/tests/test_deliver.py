"""送达: handed over with proof."""

from __future__ import annotations

import pytest

from zhengwu.cases.models import Delivery
from zhengwu.cases.public import OutOfOrder, deliver
from zhengwu.cases.rules.delivery import AlreadySent
from zhengwu.cases.tests.factories import MONDAY, World, at, closed, decided, fact, fresh, paper, reviewing, told
from zhengwu.kernel.public import BadInput, NotPermitted


@pytest.mark.parametrize("outcome", ["approve", "reject"])
@pytest.mark.parametrize("method", ["window", "electronic"])
def test_served_at_once_with_proof_and_closed(world: World, outcome: str, method: str) -> None:
    case = decided(world, outcome=outcome)
    deliver(project_no=case.project_no, method=method, recipient="王芳", by=world.zhao_min, now=at("03-03"))
    case = fresh(case)
    proof = paper(case, "service_receipt")
    assert (case.state, case.closed_at) == ("closed", at("03-03"))
    assert (proof.values["recipient"], proof.values["relation"], proof.values["method"]) == ("王芳", "本人", method)
    kind = "approval_decision" if outcome == "approve" else "rejection_decision"
    assert [d["number"] for d in proof.values["served"]] == [paper(case, kind).number]
    delivery = Delivery.objects.get(case=case)
    assert (delivery.served_at, delivery.document_id) == (at("03-03"), proof.pk)
    assert fact(case, "ResultServed")["proof_no"] == proof.number


def test_somebody_else_may_take_it_and_that_is_said(world: World) -> None:
    case = decided(world)
    deliver(project_no=case.project_no, method="window", recipient="王建国", by=world.zhao_min, now=MONDAY)
    assert paper(case, "service_receipt").values["relation"] == "代收"


def test_a_parcel_on_its_way_leaves_the_case_open_and_is_sent_once(world: World) -> None:
    case = decided(world)
    deliver(project_no=case.project_no, method="courier", recipient="王芳", by=world.zhao_min, now=MONDAY)
    assert fresh(case).state == "approved"
    assert Delivery.objects.get(case=case).served_at is None
    with pytest.raises(AlreadySent):
        deliver(project_no=case.project_no, method="window", recipient="王芳", by=world.zhao_min, now=MONDAY)
    assert told(case).count("ResultSent") == 1


@pytest.mark.parametrize(
    ("method", "recipient", "loc"),
    [
        ("pigeon", "王芳", "method"),
        ("", "王芳", "method"),
        ("window", "", "recipient"),
        ("window", "王😀", "recipient"),
        ("window", "王\x00芳", "recipient"),
        ("window", "王" * 101, "recipient"),
    ],
)
def test_how_and_to_whom_must_be_said(world: World, method: str, recipient: str, loc: str) -> None:
    case = decided(world)
    with pytest.raises(BadInput) as refused:
        deliver(project_no=case.project_no, method=method, recipient=recipient, by=world.zhao_min, now=MONDAY)
    assert refused.value.errors[0].loc == (loc,)
    assert not Delivery.objects.exists()


def test_only_what_was_decided_and_not_yet_closed(world: World) -> None:
    for case in (reviewing(world), closed(world)):
        with pytest.raises(OutOfOrder):
            deliver(project_no=case.project_no, method="window", recipient="王芳", by=world.zhao_min, now=MONDAY)


def test_outsiders_are_refused(world: World) -> None:
    case = decided(world)
    for stranger in (world.wairen, world.sun_li, world.zhou_zheng):
        with pytest.raises(NotPermitted):
            deliver(project_no=case.project_no, method="window", recipient="王芳", by=stranger, now=MONDAY)
    assert fresh(case).state == "approved"


def test_what_is_too_early_to_serve_says_serve(world: World) -> None:
    with pytest.raises(OutOfOrder, match="不能办“送达”"):
        deliver(
            project_no=reviewing(world).project_no, method="window", recipient="王芳", by=world.zhao_min, now=MONDAY
        )
