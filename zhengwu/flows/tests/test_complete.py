"""Doing work items: forward, rejected, returned, refused."""

import datetime as dt

import pytest

from zhengwu.flows.public import (
    AlreadyClosed,
    AlreadyDone,
    NotAReturnStep,
    NothingToReturnTo,
    ProcessInstance,
    WorkItem,
    WorkItemNotFound,
    actors_of,
    complete,
    open_work_items,
    opinions,
    process_picture,
)
from zhengwu.flows.tests.drawings import drawing, flow, serial, user_task
from zhengwu.flows.tests.factories import NOW, Office, published, started
from zhengwu.kernel.public import BadInput, events_of
from zhengwu.organisations.public import DidTheOtherSide, MayNot, Officer


def item(run: ProcessInstance, step: str) -> WorkItem:
    return next(item for item in open_work_items(subject=run.subject) if item.step_id == step)


def opened(run: ProcessInstance) -> set[str]:
    return {item.step_id for item in open_work_items(subject=run.subject)}


def do(run: ProcessInstance, step: str, by: Officer, outcome: str = "approve", **more: str) -> WorkItem:
    opinion = more.pop("opinion", "" if outcome == "approve" else "材料与事实不符")
    return complete(work_item_id=item(run, step).pk, by=by, outcome=outcome, opinion=opinion, at=NOW, **more)


def test_a_case_is_reviewed_by_two_at_once_and_then_decided(demo_office: Office) -> None:
    run = started("standard")
    assert opened(run) == {"first_review"}
    do(run, "first_review", demo_office.sun_li)
    assert opened(run) == {"recheck", "verify"}
    do(run, "verify", demo_office.colleague)
    assert opened(run) == {"recheck"}
    do(run, "recheck", demo_office.sun_li)  # the same officer may do several reviews
    assert opened(run) == {"decide"}
    do(run, "decide", demo_office.zhou_zheng)
    run.refresh_from_db()
    assert (run.state, run.outcome, opened(run)) == ("finished", "approve", set())
    types = [event.type.removeprefix("flows.") for event in events_of(run.subject)]
    assert types[:4] == ["ProcessStarted", "WorkItemOpened", "WorkItemDone", "WorkItemOpened"]
    assert types[-2:] == ["WorkItemDone", "ProcessFinished"]


def test_a_rejected_review_goes_on_and_the_head_decides_otherwise_or_not(demo_office: Office) -> None:
    run = started("simple")
    do(run, "check", demo_office.sun_li, "reject", opinion="收入超过标准，建议不予许可")
    assert opened(run) == {"decide"}
    do(run, "decide", demo_office.zhou_zheng, "reject")
    run.refresh_from_db()
    assert (run.state, run.outcome) == ("finished", "reject")
    first = opinions(subject=run.subject)[0]
    assert (first.officer_name, first.outcome, first.opinion) == ("孙立", "reject", "收入超过标准，建议不予许可")


def test_steps_have_a_last_day_in_workdays(demo_office: Office) -> None:
    run = started("standard")
    assert item(run, "first_review").due_date == dt.date(2026, 3, 5)


@pytest.mark.parametrize("from_step", ["recheck", "verify", "decide"])
def test_returned_from_inside_or_after_the_fork_everything_starts_again(demo_office: Office, from_step: str) -> None:
    run = started("standard")
    do(run, "first_review", demo_office.sun_li)
    if from_step == "decide":
        do(run, "recheck", demo_office.sun_li)
        do(run, "verify", demo_office.sun_li)
    sibling = item(run, "verify") if from_step == "recheck" else None
    do(run, from_step, demo_office.zhou_zheng if from_step == "decide" else demo_office.sun_li, "return")
    assert opened(run) == {"first_review"}
    assert [step.state for step in process_picture(subject=run.subject)] == ["open", "waiting", "waiting", "waiting"]
    run.refresh_from_db()
    assert run.round == 2
    if sibling:
        sibling.refresh_from_db()
        assert (sibling.state, sibling.closed_because) == ("cancelled", "returned")
        with pytest.raises(AlreadyClosed) as refusal:
            complete(work_item_id=sibling.pk, by=demo_office.sun_li, outcome="approve", at=NOW)
        assert "已退回重新审查" in refusal.value.say()
    for step, by in [
        ("first_review", demo_office.colleague),
        ("verify", demo_office.colleague),
        ("recheck", demo_office.colleague),
        ("decide", demo_office.zhou_zheng),
    ]:
        do(run, step, by)
    run.refresh_from_db()
    assert (run.state, opened(run)) == ("finished", set())


def test_the_first_step_has_nowhere_to_go_back_to(demo_office: Office) -> None:
    run = started("standard")
    with pytest.raises(NothingToReturnTo) as refusal:
        do(run, "first_review", demo_office.sun_li, "return")
    assert refusal.value.say().startswith("没有可以退回的上一步")
    assert opened(run) == {"first_review"}
    assert not actors_of(subject=run.subject, action="cases.review")


def test_returned_to_a_named_step_behind_the_fork(demo_office: Office) -> None:
    run = started("survey")
    for step in ("first_review", "site_survey", "compliance", "summary"):
        do(run, step, demo_office.sun_li)
    for impossible in ("site_survey", "decide", "nowhere"):
        with pytest.raises(NotAReturnStep):
            do(run, "decide", demo_office.zhou_zheng, "return", to_step=impossible)
    do(run, "decide", demo_office.zhou_zheng, "return", to_step="summary")
    assert opened(run) == {"summary"}
    picture = {step.step_id: step.state for step in process_picture(subject=run.subject)}
    assert picture == {
        "first_review": "done",
        "site_survey": "done",
        "compliance": "done",
        "summary": "open",
        "decide": "waiting",
    }
    do(run, "summary", demo_office.sun_li)
    do(run, "decide", demo_office.zhou_zheng)
    run.refresh_from_db()
    assert run.state == "finished"


def test_who_reviewed_may_not_decide_also_not_after_a_return(demo_office: Office) -> None:
    run = started("simple")
    do(run, "check", demo_office.both)
    with pytest.raises(DidTheOtherSide):
        do(run, "decide", demo_office.both)
    do(run, "decide", demo_office.zhou_zheng, "return")
    do(run, "check", demo_office.sun_li)
    with pytest.raises(DidTheOtherSide):
        do(run, "decide", demo_office.both)
    assert actors_of(subject=run.subject, action="cases.review") == {
        demo_office.both.account_id,
        demo_office.sun_li.account_id,
    }


def test_outsiders_and_the_window_are_refused_and_nothing_moves(demo_office: Office) -> None:
    run = started("standard")
    for nobody in (demo_office.wairen, demo_office.zhao_min, demo_office.zhou_zheng):
        with pytest.raises(MayNot):
            do(run, "first_review", nobody)
    assert opened(run) == {"first_review"}
    assert opinions(subject=run.subject) == []


def test_done_twice_is_said_so(demo_office: Office) -> None:
    run = started("simple")
    first = item(run, "check")
    do(run, "check", demo_office.sun_li)
    with pytest.raises(AlreadyDone) as refusal:
        complete(work_item_id=first.pk, by=demo_office.colleague, outcome="approve", at=NOW)
    assert refusal.value.status == 409
    assert "孙立" in refusal.value.say()


@pytest.mark.parametrize(
    ("outcome", "opinion", "code"),
    [
        ("reject", "", "opinion.required"),
        ("return", "  \n ", "opinion.required"),
        ("maybe", "好", "outcome.unknown"),
        ("", "好", "outcome.unknown"),
        ("approve", "字" * 2001, "text.too_long"),
        ("reject", "反\u202e转", "text.control"),
        ("reject", "空\x00字", "text.control"),
    ],
)
def test_opinions_that_cannot_be_taken(demo_office: Office, outcome: str, opinion: str, code: str) -> None:
    run = started("simple")
    with pytest.raises(BadInput) as refusal:
        do(run, "check", demo_office.sun_li, outcome, opinion=opinion)
    assert [error.code for error in refusal.value.errors] == [code]
    assert opened(run) == {"check"}


def test_a_work_item_nobody_has(demo_office: Office) -> None:
    with pytest.raises(WorkItemNotFound):
        complete(work_item_id=10**15, by=demo_office.sun_li, outcome="approve", at=NOW)


def test_rare_characters_in_opinions_stay(demo_office: Office) -> None:
    run = started("simple")
    do(run, "check", demo_office.sun_li, "reject", opinion="申请人㛃𬭼 {name} 的材料👍\n第二行")
    assert opinions(subject=run.subject)[0].opinion == "申请人㛃𬭼 {name} 的材料👍\n第二行"


def test_choices_follow_outcomes_and_data(office: Office) -> None:
    published(
        "choosing",
        drawing(
            '<bpmn:startEvent id="begin"/><bpmn:endEvent id="finish"/><bpmn:exclusiveGateway id="g" default="plain"/>'
            + user_task("a")
            + user_task("second")
            + user_task("decide", name="决定", action="cases.decide")
            + "".join(flow(*ends) for ends in [("begin", "a"), ("a", "g"), ("second", "decide"), ("decide", "finish")])
            + flow("g", "second", 'a == "reject" or data.situation in ["lost"]')
            + flow("g", "decide", flow_id="plain")
        ),
    )
    for outcome, situation, then in [
        ("approve", "first", "decide"),
        ("approve", "lost", "second"),
        ("reject", "first", "second"),
    ]:
        run = started("choosing", data={"situation": situation})
        do(run, "a", office.sun_li, outcome)
        assert opened(run) == {then}


def test_a_branch_may_lead_straight_to_the_end(office: Office) -> None:
    published("straight", serial(("a", "cases.review")))
    run = started("straight")
    do(run, "a", office.sun_li)
    run.refresh_from_db()
    assert (run.state, run.outcome) == ("finished", "approve")
