"""Somebody comes back to a window: with a paper that was missing, or for a result that another body has decided."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from zhengwu.cases.models import Dispatch, DispatchLine, Reception
from zhengwu.cases.public import (
    Case,
    GivenMaterial,
    accept,
    awaiting_papers,
    case_to_collect,
    case_to_supply,
    hand_out,
    supplied_case,
    supply_at_counter,
    to_collect,
)
from zhengwu.cases.rules.collection import CollectedElsewhere, NotArrived, NotTheirs
from zhengwu.cases.rules.correction import NotAsked
from zhengwu.cases.rules.tolerance import ToleranceTooLong
from zhengwu.cases.tests.factories import (
    HOUSEHOLD,
    MONDAY,
    PHOTO,
    REQUEST,
    World,
    a_file,
    at,
    correcting,
    decided,
    fresh,
    item,
    open_world,
    paper,
    received,
    reviewing,
    together,
    told,
)
from zhengwu.cases.tests.test_receive_at_counter import neighbour
from zhengwu.documents.public import documents_of
from zhengwu.items.public import import_items
from zhengwu.kernel.public import SYSTEM, BadInput, NotFound, NotPermitted, Refusal, new_id
from zhengwu.people.public import NaturalPerson, resolve_ref

pytestmark = pytest.mark.django_db


def brought(case: Case, world: World, *names: str, **rest: object) -> Case:
    materials = [GivenMaterial(name=name, paper=True, copies=1) for name in names]
    said: dict[str, object] = {"by": world.zhao_min, "now": at("03-03"), "materials": materials} | rest
    return supply_at_counter(project_no=case.project_no, **said)  # type: ignore[arg-type]


def test_what_the_notice_asked_for_is_taken_in_on_paper_and_the_case_accepted() -> None:
    world = open_world()
    case = correcting(world, REQUEST, PHOTO)
    assert case_to_supply(project_no=f" {case.project_no} ", by=world.zhao_min)[1] == (REQUEST, PHOTO)
    assert awaiting_papers(refs=[world.fang.ref], by=world.zhao_min) == [case]
    assert awaiting_papers(refs=[world.fang.ref], by=world.wairen) == []
    assert brought(case, world, PHOTO).state == "correcting"
    assert brought(case, world, REQUEST).state == "reviewing"
    last = case.materials.get(name=REQUEST, replaced_at=None)
    assert (last.kind, last.given_at) == ("paper", at("03-03"))
    # One receipt a visit, each for what came that day, by whoever took it in.
    receipts = list(documents_of(case.subject).filter(kind="receipt").order_by("pk"))
    assert [[m["name"] for m in one.values["materials"]] for one in receipts[-2:]] == [[PHOTO], [REQUEST]]
    assert receipts[-1].values["collector"] == "赵敏"
    assert awaiting_papers(refs=[world.fang.ref], by=world.zhao_min) == []


def test_a_window_elsewhere_sees_a_case_only_for_what_it_takes_in() -> None:
    world, clerk = open_world(), neighbour("cases.receive_anywhere")
    import_items(source=[item(version=2, guide={"reach": "city"})], by=SYSTEM, now=MONDAY)
    closed_book, case = reviewing(world), correcting(world, PHOTO)
    for refused in (lambda: case_to_supply(project_no=closed_book.project_no, by=clerk),
                    lambda: supplied_case(project_no=case.project_no, by=clerk)):  # fmt: skip
        with pytest.raises(NotFound):
            refused()
    assert case_to_supply(project_no=case.project_no, by=clerk)[1] == (PHOTO,)
    brought(case, world, PHOTO, by=clerk)
    assert supplied_case(project_no=case.project_no, by=clerk) == case
    assert case_to_supply(project_no=case.project_no, by=clerk)[1] == ()


def test_a_tolerated_paper_is_taken_in_and_what_was_not_asked_is_not() -> None:
    world = open_world()
    case = reviewing(world, tolerate=[PHOTO])
    tries: list[tuple[type[Refusal], Callable[[], object]]] = [
        (NotAsked, lambda: brought(case, world, HOUSEHOLD)),
        (BadInput, lambda: brought(case, world)),
        (BadInput, lambda: brought(case, world, PHOTO, PHOTO)),
        (NotPermitted, lambda: brought(case, world, PHOTO, by=world.wairen)),
        (
            BadInput,  # a scan that is somebody else's
            lambda: brought(case, world, materials=[GivenMaterial(name=PHOTO, file_id=a_file(world).pk)]),
        ),
    ]
    for refusal, attempt in tries:
        with pytest.raises(refusal):
            attempt()
    before = documents_of(case.subject).filter(kind="receipt").count()
    brought(case, world, PHOTO)
    assert [name for name in told(case)[-3:] if name != "DocumentIssued"] == ["MaterialsSupplied", "ToleranceKept"]
    assert documents_of(case.subject).filter(kind="receipt").count() == before + 1


def test_the_window_may_set_an_earlier_day_for_what_was_tolerated() -> None:
    world = open_world()
    case = received(world, tolerate=[PHOTO])
    for days in (0, 6):  # promised in five
        with pytest.raises(ToleranceTooLong):
            accept(project_no=case.project_no, tolerance_days=days, by=world.zhao_min, now=MONDAY)
    accept(project_no=case.project_no, tolerance_days=2, by=world.zhao_min, now=MONDAY)
    assert case.commitments.get().deadline_date == dt.date(2026, 3, 4)
    tolerant = paper(case, "acceptance_notice").values["tolerant"]
    assert [(one["name"], one["deadline_date"]) for one in tolerant] == [(PHOTO, "2026-03-04")]


def waiting_in(world: World, hall: str = "CF", *, state: str = "arrived") -> Case:
    """Decided here, to be collected in the next county, the parcel on its way or there."""
    case = decided(world)
    Reception.objects.create(
        case=case,
        channel="window",
        account_id=1,
        received_by="赵敏",
        collect_hall_code=hall,
        collect_hall_name="长丰大厅",
    )
    parcel = Dispatch.objects.create(
        pk=new_id(), number=str(new_id()), day_date=dt.date(2026, 3, 3), body_code=case.body.code, body_name="民政局",
        hall_code=hall, hall_name="长丰大厅", state=state, listed_by="赵敏", sent_at=None if state == "listed" else MONDAY,
        arrived_at=MONDAY if state == "arrived" else None,
    )  # fmt: skip
    DispatchLine.objects.create(dispatch=parcel, case=case)
    return case


def person(ref: str) -> NaturalPerson:
    found = resolve_ref(ref)
    assert isinstance(found, NaturalPerson)
    return found


def test_the_hall_of_collection_serves_what_another_body_decided() -> None:
    world, clerk = open_world(), neighbour("cases.receive_anywhere")
    fang, li = person(world.fang.ref), person(world.li_qiang.agent_ref)
    case, under_way, elsewhere = waiting_in(world), waiting_in(world, state="sent"), waiting_in(world, "SP")
    assert list(to_collect(halls=["CF"], by=clerk)) == [case]
    assert list(to_collect(halls=["CF"], by=clerk, q="王芳")) == [case]
    assert not to_collect(halls=["CF"], by=clerk, q="没有").exists()

    def out(which: Case, to: NaturalPerson, **rest: object) -> Case:
        said: dict[str, object] = {"halls": ["CF"], "by": clerk, "now": at("03-03")} | rest
        return hand_out(project_no=which.project_no, to=to, **said)  # type: ignore[arg-type]

    tries: list[tuple[type[Refusal], Callable[[], object]]] = [
        (NotArrived, lambda: out(under_way, fang)),
        (CollectedElsewhere, lambda: out(elsewhere, fang)),
        (CollectedElsewhere, lambda: out(decided(world), fang)),
        (NotTheirs, lambda: out(case, li)),
        (NotPermitted, lambda: out(case, fang, by=world.wairen)),
        (NotFound, lambda: case_to_collect(project_no=elsewhere.project_no, halls=["CF"], by=clerk)),
    ]
    for refusal, attempt in tries:
        with pytest.raises(refusal):
            attempt()
    assert fresh(case).state == "approved"
    out(case, li, mandate="王芳的委托书，2026年3月2日")
    done = fresh(case)
    assert (done.state, done.delivery.recipient, done.delivery.delivered_by) == ("closed", "李强", clerk.name)
    proof = paper(case, "service_receipt")
    assert (proof.values["place"], proof.values["relation"]) == ("长丰大厅", "代收")
    assert not to_collect(halls=["CF"], by=clerk).exists()


@pytest.mark.django_db(transaction=True)
def test_two_counters_hand_it_out_once() -> None:
    world, clerk = open_world(), neighbour("cases.receive_anywhere")
    case, fang = waiting_in(world), person(world.fang.ref)

    def out() -> object:
        return hand_out(project_no=case.project_no, to=fang, halls=["CF"], by=clerk, now=at("03-03"))

    done = together(out, out)
    assert sorted(type(one).__name__ for one in done) == ["Case", "OutOfOrder"]
    assert told(case).count("ResultServed") == 1
