"""收件和受理: the receipt, the five days to speak, the notice, and both clocks."""

from __future__ import annotations

import datetime as dt

import pytest

from zhengwu.cases.public import NoSuchCase, OutOfOrder, accept, receive, sweep_silence
from zhengwu.cases.tests.factories import (
    HOUSEHOLD,
    LEASE,
    MONDAY,
    PHOTO,
    REQUEST,
    World,
    application,
    at,
    closed,
    correcting,
    day,
    fact,
    fresh,
    given,
    handed_in,
    item,
    paper,
    received,
    reviewing,
    submitted,
    told,
)
from zhengwu.flows.public import open_work_items
from zhengwu.items.public import import_items
from zhengwu.kernel.public import SYSTEM, NotPermitted


@pytest.mark.parametrize(
    ("when", "due"),
    [
        (at("03-02"), day("03-09")),
        (at("03-06", 16, 59), day("03-13")),  # Friday afternoon
        (at("03-07"), day("03-13")),  # Saturday
        (at("04-03", 16, 59), day("04-13")),  # before 清明
        (at("03-02", 23, 59), day("03-09")),  # still that day in Shanghai
    ],
)
def test_five_working_days_to_speak_begin(world: World, when: dt.datetime, due: dt.date) -> None:
    case = submitted(world)
    receive(project_no=case.project_no, by=world.zhao_min, now=when)
    case = fresh(case)
    assert (case.state, case.acceptance_due_date, case.received_at) == ("received", due, when)
    assert fact(case, "CaseReceived")["acceptance_due_date"] == due.isoformat()


def test_the_receipt_lists_what_came_and_hides_who(world: World) -> None:
    case = received(world, tolerate=(PHOTO,))
    receipt = paper(case, "receipt")
    assert receipt.number == fact(case, "CaseReceived")["receipt_no"]
    assert {m["name"]: m["form"] for m in receipt.values["materials"]} == {
        REQUEST: "电子证照",
        HOUSEHOLD: "电子证照",
        PHOTO: "容缺",
    }
    assert (receipt.values["phone"], receipt.values["id_number"]) == ("138****0012", "3401**********0028")


def test_accepted_both_clocks_run_and_the_review_begins(world: World) -> None:
    case = received(world, tolerate=(PHOTO,))
    accept(project_no=case.project_no, by=world.zhao_min, now=at("03-04"))
    case = fresh(case)
    assert (case.state, case.accept_date, case.deemed_accepted) == ("reviewing", day("03-04"), False)
    assert (case.promise_due_date, case.statutory_due_date) == (day("03-11"), day("04-01"))
    assert [w.name for w in open_work_items(subject=case.subject)] == ["审查"]
    notice = paper(case, "acceptance_notice")
    assert notice.title == "容缺受理通知书"
    assert fact(case, "CaseAccepted")["tolerated"] == [PHOTO]
    assert fact(case, "CaseAccepted")["notice_no"] == notice.number


def test_where_the_law_sets_no_limit_the_promise_measures_both(world: World) -> None:
    import_items(source=[item(2, statutory=None)], by=SYSTEM, now=MONDAY)
    case = reviewing(world)
    assert case.promise_due_date == case.statutory_due_date == day("03-09")


def test_an_applicant_without_a_telephone_is_received_all_the_same(world: World) -> None:
    case = submitted(world)
    case.phone = ""
    case.save()
    receive(project_no=case.project_no, by=world.zhao_min, now=MONDAY)
    accept(project_no=case.project_no, by=world.zhao_min, now=MONDAY)
    assert fresh(case).state == "reviewing"


def test_materials_of_the_applicants_situation_are_on_the_receipt(world: World) -> None:
    what = application(answers={"home": "rent"}, materials=given(REQUEST, HOUSEHOLD, PHOTO, LEASE))
    case = handed_in(world, what=what).case
    receive(project_no=case.project_no, by=world.zhao_min, now=MONDAY)
    assert len(paper(case, "receipt").values["materials"]) == 4


def test_each_step_in_its_place(world: World) -> None:
    with pytest.raises(OutOfOrder):
        accept(project_no=submitted(world).project_no, by=world.zhao_min, now=MONDAY)
    for case in (received(world), correcting(world), reviewing(world), closed(world)):
        before = told(case)
        with pytest.raises(OutOfOrder, match=case.state_name):
            receive(project_no=case.project_no, by=world.zhao_min, now=MONDAY)
        assert told(case) == before
    with pytest.raises(OutOfOrder):
        accept(project_no=reviewing(world).project_no, by=world.zhao_min, now=at("06-01"))


def test_outsiders_are_refused(world: World) -> None:
    waiting, taken = submitted(world), received(world)
    for stranger in (world.wairen, world.sun_li, world.zhou_zheng, world.chen_jing):
        with pytest.raises(NotPermitted):
            receive(project_no=waiting.project_no, by=stranger, now=MONDAY)
        with pytest.raises(NotPermitted):
            accept(project_no=taken.project_no, by=stranger, now=MONDAY)
    assert told(waiting) == ["CaseSubmitted"]


@pytest.mark.parametrize("number", ["", "0", "x" * 5000, "\x00", "\ud800", "１２３", "' OR 1=1 --", "{project_no}"])
def test_a_number_that_is_none_is_not_found(world: World, number: str) -> None:
    with pytest.raises(NoSuchCase):
        receive(project_no=number, by=world.zhao_min, now=MONDAY)


class TestSilence:
    """Five working days without a word accept the application as of its receipt (行政许可法 art. 32(1)(4))."""

    def test_the_clocks_run_from_the_receipt(self, world: World) -> None:
        case = received(world)
        assert sweep_silence(now=at("03-09", 23, 59)) == 0
        assert sweep_silence(now=at("03-10", 0, 5)) == 1
        case = fresh(case)
        assert (case.state, case.accept_date, case.deemed_accepted) == ("reviewing", day("03-02"), True)
        assert (case.promise_due_date, case.statutory_due_date) == (day("03-09"), day("03-30"))
        said = fact(case, "CaseAccepted")
        assert (said["accept_date"], said["deemed"]) == ("2026-03-02", True)
        assert [w.name for w in open_work_items(subject=case.subject)] == ["审查"]
        assert paper(case, "acceptance_notice").values["deemed"] is True

    def test_a_second_sweep_finds_nothing(self, world: World) -> None:
        case = received(world)
        assert [sweep_silence(now=at("03-10")) for _ in range(2)] == [1, 0]
        assert told(case).count("CaseAccepted") == 1

    def test_who_has_been_answered_is_left_alone(self, world: World) -> None:
        cases = [submitted(world), correcting(world), reviewing(world), closed(world)]
        before = [told(case) for case in cases]
        assert sweep_silence(now=at("06-01")) == 0
        assert [told(case) for case in cases] == before

    def test_a_clerk_faster_than_the_sweep_gains_no_day(self, world: World) -> None:
        case = received(world)
        accept(project_no=case.project_no, by=world.zhao_min, now=at("03-10", 0, 1))
        case = fresh(case)
        assert (case.accept_date, case.deemed_accepted, case.promise_due_date) == (day("03-02"), True, day("03-09"))
        assert fact(case, "CaseAccepted")["deemed"] is True

    def test_one_that_fails_keeps_no_other_waiting(self, world: World) -> None:
        stuck, well = received(world), received(world)
        stuck.process_key = "gone"
        stuck.save()
        assert sweep_silence(now=at("03-10")) == 1
        assert (fresh(stuck).state, fresh(well).state) == ("received", "reviewing")
