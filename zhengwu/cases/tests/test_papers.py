"""Papers go from 赵敏 to 孙立 and back; results travel to the hall of collection."""

from __future__ import annotations

from dataclasses import replace

import pytest

from zhengwu.cases.models import HandOverLine
from zhengwu.cases.public import (
    AtCounter,
    Case,
    Counted,
    Gap,
    GivenMaterial,
    accept,
    cases_to_give,
    decide,
    destinations,
    dispatch_for,
    give_papers,
    list_results,
    receive_at_counter,
    request_correction,
    review,
    send_dispatch,
    side_of,
    slip_for,
    take_dispatch,
    take_papers,
)
from zhengwu.cases.rules.correction import OffTheList
from zhengwu.cases.rules.hand_over import CountDiffers, NotHere, ReturnReasonMissing
from zhengwu.cases.tests.factories import (
    HOUSEHOLD,
    MONDAY,
    PHOTO,
    REQUEST,
    World,
    application,
    decided,
    fact,
    fresh,
    open_world,
    paper,
    received,
    together,
    told,
)
from zhengwu.documents.public import documents_of
from zhengwu.kernel.public import BadInput, Conflict, NotFound, NotPermitted, new_id

pytestmark = pytest.mark.django_db


def given_out(world: World, case: Case, papers: int = 3) -> object:
    return give_papers(papers={case.project_no: papers}, direction="out", by=world.zhao_min, now=MONDAY).pk


def test_a_slip_goes_out_is_counted_and_comes_back_with_a_reason() -> None:
    world = open_world()
    case, other = received(world), received(world)
    no = case.project_no
    assert [c.project_no for c in cases_to_give(direction="out", by=world.zhao_min)] == [no, other.project_no]
    slip = give_papers(papers={no: 3, other.project_no: 2}, direction="out", by=world.zhao_min, now=MONDAY)
    assert side_of(case) == "under_way"
    assert slip_for(slip_id=slip.pk, by=world.sun_li).lines.count() == 2
    # Neither can whoever gave sign for it, nor somebody who has nothing to do with it; and every case is counted.
    with pytest.raises(NotPermitted):
        take_papers(slip_id=slip.pk, counted={}, by=world.zhao_min, now=MONDAY)
    with pytest.raises(NotPermitted):
        take_papers(slip_id=slip.pk, counted={}, by=world.wairen, now=MONDAY)
    with pytest.raises(NotFound):
        slip_for(slip_id=slip.pk, by=world.wairen)
    both = replace(world.zhao_min, grants=(*world.zhao_min.grants, *world.sun_li.grants))
    with pytest.raises(Conflict):
        take_papers(slip_id=slip.pk, counted={}, by=both, now=MONDAY)
    with pytest.raises(CountDiffers) as refused:
        take_papers(slip_id=slip.pk, counted={no: Counted(papers=2)}, by=world.sun_li, now=MONDAY)
    assert {error.loc for error in refused.value.errors} == {("difference", no), ("counted", other.project_no)}
    counted = {no: Counted(papers=2, difference="少照片"), other.project_no: Counted(papers=2)}
    # A case that is not on the slip cannot be slipped in.
    stranger = received(world)
    counted[stranger.project_no] = Counted(papers=1)
    done = take_papers(slip_id=slip.pk, counted=counted, by=world.sun_li, now=MONDAY)
    assert (done.given_by, done.taken_by) == ("赵敏", "孙立")
    assert side_of(case) == "back_office"
    assert side_of(stranger) == "window"
    assert fact(case, "PapersTaken")["difference"] == "少照片"
    with pytest.raises(Conflict):
        take_papers(slip_id=slip.pk, counted=counted, by=world.sun_li, now=MONDAY)
    # Back: with a reason, by those who have them, to those who gave them.
    with pytest.raises(NotHere):
        given_out(world, case)
    with pytest.raises(ReturnReasonMissing):
        give_papers(papers={no: 2}, direction="back", reason=" ", by=world.sun_li, now=MONDAY)
    back = give_papers(papers={no: 2}, direction="back", reason="照片没有，请补", by=world.sun_li, now=MONDAY)
    take_papers(slip_id=back.pk, counted={no: Counted(papers=2)}, by=world.zhao_min, now=MONDAY)
    assert side_of(case) == "window"
    assert told(case)[-4:] == ["PapersGiven", "PapersTaken", "PapersGiven", "PapersTaken"]


def test_the_back_office_can_neither_add_to_the_list_nor_ask_for_more() -> None:
    world = open_world()
    case = received(world)
    with pytest.raises(OffTheList):
        request_correction(
            project_no=case.project_no,
            gaps=[Gap(material="无犯罪记录证明", problem="没有交")],
            by=world.zhao_min,
            now=MONDAY,
        )
    for wrong in ({}, {case.project_no: 0}, {case.project_no: 501}):
        with pytest.raises(BadInput):
            give_papers(papers=wrong, direction="out", by=world.zhao_min, now=MONDAY)
    with pytest.raises(NotFound):
        give_papers(papers={"NO": 1}, direction="out", by=world.zhao_min, now=MONDAY)
    with pytest.raises(NotPermitted):
        give_papers(papers={case.project_no: 1}, direction="out", by=world.sun_li, now=MONDAY)
    assert not HandOverLine.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_two_at_once_give_one_slip() -> None:
    world = open_world()
    case = received(world)
    done = together(lambda: given_out(world, case), lambda: given_out(world, case))
    assert sorted(type(one).__name__ for one in done) == ["NotHere", "UUID"]
    assert HandOverLine.objects.count() == 1


def decided_for(world: World, hall: str, *, at_hall: str = "") -> Case:
    """Taken in at the counter, to be collected elsewhere (or, with no hall, where it was taken in), and decided."""
    papers = tuple(GivenMaterial(name=name, paper=True) for name in (REQUEST, HOUSEHOLD, PHOTO))
    case = receive_at_counter(
        application=application(materials=papers),
        applicant=world.fang,
        counter=AtCounter(
            signed_on_paper=True,
            hall_name=at_hall,
            collect_hall_code=hall,
            collect_hall_name=f"{hall}大厅" if hall else "",
        ),
        idempotency_key=str(new_id()),
        by=world.zhao_min,
        now=MONDAY,
    ).case
    accept(project_no=case.project_no, by=world.zhao_min, now=MONDAY)
    review(project_no=case.project_no, outcome="approve", opinion="属实", by=world.sun_li, now=MONDAY)
    return decide(project_no=case.project_no, outcome="approve", reason="", by=world.zhou_zheng, now=MONDAY)


def test_who_came_to_a_window_is_told_on_paper_where_to_collect() -> None:
    world = open_world()
    here = decided_for(world, "", at_hall="肥西县政务服务中心")
    voucher = paper(here, "pickup_voucher").values
    assert (voucher["hall"], voucher["decision_no"]) == ("肥西县政务服务中心", paper(here, "approval_decision").number)
    assert told(here)[-1] == "DocumentIssued"
    for case in (decided(world), decided_for(world, "CF")):
        assert not documents_of(case.subject).filter(kind="pickup_voucher").exists(), "nothing waits at a window yet"


def test_results_travel_by_day_and_destination() -> None:
    world = open_world()
    first, second, third = decided_for(world, "CF"), decided_for(world, "CF"), decided_for(world, "SP")
    assert [(d.hall_code, d.waiting) for d in destinations(by=world.zhao_min)] == [("CF", 2), ("SP", 1)]
    assert destinations(by=world.wairen) == []
    listed = list_results(hall_code="CF", by=world.zhao_min, now=MONDAY)
    assert {line.case for line in dispatch_for(dispatch_id=listed.pk, by=world.zhao_min).lines.all()} == {first, second}
    with pytest.raises(Conflict):
        list_results(hall_code="CF", by=world.zhao_min, now=MONDAY)
    with pytest.raises(Conflict):
        take_dispatch(dispatch_id=listed.pk, by=world.zhao_min, now=MONDAY)
    with pytest.raises(NotPermitted):
        send_dispatch(dispatch_id=listed.pk, by=world.wairen, now=MONDAY)
    send_dispatch(dispatch_id=listed.pk, by=world.zhao_min, now=MONDAY)
    with pytest.raises(Conflict):
        send_dispatch(dispatch_id=listed.pk, by=world.zhao_min, now=MONDAY)
    take_dispatch(dispatch_id=listed.pk, by=world.zhao_min, now=MONDAY)
    assert told(first)[-3:] == ["ResultDispatched", "DocumentIssued", "ResultArrived"]
    voucher = paper(first, "pickup_voucher").values
    decision = paper(first, "approval_decision")
    assert (voucher["hall"], voucher["decision_no"]) == ("CF大厅", decision.number)
    assert (voucher["ready_date"], voucher["due_date"]) == ("2026-03-02", str(fresh(first).delivery_due_date))
    assert "ResultDispatched" not in told(third)
    # A later result of the same day goes on a list of its own.
    late = decided_for(world, "CF")
    again = list_results(hall_code="CF", by=world.zhao_min, now=MONDAY)
    assert again.number != listed.number
    assert [line.case for line in again.lines.all()] == [late]
