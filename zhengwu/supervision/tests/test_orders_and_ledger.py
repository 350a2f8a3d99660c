"""督办 and 问题台账: every step of the tables, who may take it, and what the clock says once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengwu.cases.tests.factories import a_file, at, submitted
from zhengwu.kernel.public import BadInput, NotPermitted, Refusal, events_of
from zhengwu.supervision import public as supervision
from zhengwu.supervision.public import (
    FINDING_TABLE,
    ORDER_STATE_NAMES,
    ORDER_TABLE,
    ORDER_VERB_NAMES,
    DayPassed,
    ExtendedOnce,
    FindingNotNow,
    FindingState,
    NoLaterDay,
    NothingAsked,
    Order,
    OrderNotNow,
    OrderState,
    finding_actions,
    findings_for,
    order_actions,
    orders_for,
    ring_orders,
    sweep_findings,
)
from zhengwu.supervision.rules.ledger import FindingVerb, next_finding_state
from zhengwu.supervision.rules.orders import OrderVerb, Ring, next_order_state, ring
from zhengwu.supervision.tests.office import NOW, Office, filed, issued


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(f"2026-{text}")


@pytest.mark.parametrize("state", list(OrderState))
@pytest.mark.parametrize("verb", list(OrderVerb))
def test_orders_go_where_the_table_says(state: OrderState, verb: OrderVerb) -> None:
    if state in ORDER_TABLE[verb]:
        assert next_order_state(state, verb) == ORDER_TABLE[verb][state]
    else:
        with pytest.raises(OrderNotNow, match=ORDER_STATE_NAMES[state]):
            next_order_state(state, verb)


@pytest.mark.parametrize("state", list(FindingState))
@pytest.mark.parametrize("verb", list(FindingVerb))
def test_findings_go_where_the_table_says(state: FindingState, verb: FindingVerb) -> None:
    if state in FINDING_TABLE[verb]:
        assert next_finding_state(state, verb) == FINDING_TABLE[verb][state]
    else:
        with pytest.raises(FindingNotNow):
            next_finding_state(state, verb)


@given(st.lists(st.tuples(st.integers(-5, 5), st.integers(0, 3)), max_size=12))
def test_the_clock_says_each_thing_once_and_never_an_earlier_one(days: list[tuple[int, int]]) -> None:
    due, rung, said = day("03-06"), None, []
    for away, left in sorted(days, reverse=True):
        today = due - dt.timedelta(days=away)
        if (now := ring(due_date=due, workdays_left=left, today=today, rung=rung)) is not None:
            rung = now
            said.append(now)
    assert said == sorted(set(said), key=list(Ring).index)


def test_an_order_is_signed_answered_sent_back_and_struck_off(office: Office) -> None:
    order = issued(office)
    assert order.number == "DB20260302000001"
    number, unit, boss = order.number, office.sun_li, office.chen_jing
    with pytest.raises(OrderNotNow):
        supervision.reply_order(number=number, text="办了", by=unit, now=NOW)
    supervision.sign_order(number=number, by=unit, now=NOW)
    supervision.urge_order(number=number, text="请抓紧", by=boss, now=NOW)
    with pytest.raises(BadInput):
        supervision.reply_order(number=number, text=" ", by=unit, now=NOW)
    paper = a_file(office.world)
    supervision.reply_order(number=number, text="办完 31 件", files=[paper.pk], by=unit, now=NOW)
    supervision.send_back_order(number=number, text="没有写原因", due_date=day("03-10"), by=boss, now=NOW)
    supervision.reply_order(number=number, text="人手不够，已经加派", by=unit, now=at("03-11"))
    done = supervision.approve_order(number=number, by=boss, now=at("03-11"))
    assert (done.state, done.due_date, done.urged_count) == (OrderState.CLOSED, day("03-10"), 1)
    told = [(event.type, event.data.get("late")) for event in events_of(f"order:{number}")]
    assert told == [
        ("supervision.OrderIssued", None),
        ("supervision.OrderSigned", None),
        ("supervision.OrderUrged", None),
        ("supervision.OrderReplied", False),
        ("supervision.OrderSentBack", None),
        ("supervision.OrderReplied", True),
        ("supervision.OrderClosed", None),
    ]
    assert supervision.order_file(
        number=number, file=done.entries.get(verb="reply", text="办完 31 件").files.get().pk, by=unit
    )
    assert order_actions(done, officer=boss) == []
    assert {entry.verb for entry in done.entries.all()} - {"issue"} <= set(ORDER_VERB_NAMES)


def test_more_time_is_asked_for_once(office: Office) -> None:
    number, unit, boss = issued(office).number, office.sun_li, office.chen_jing
    supervision.sign_order(number=number, by=unit, now=NOW)
    ask: dict[str, Any] = {"number": number, "reason": "要现场核查", "by": unit, "now": NOW}
    with pytest.raises(NoLaterDay):
        supervision.ask_order_extension(wanted_date=day("03-06"), **ask)
    with pytest.raises(NothingAsked):
        supervision.answer_order_extension(number=number, granted=True, text="", by=boss, now=NOW)
    supervision.ask_order_extension(wanted_date=day("03-13"), **ask)
    assert [one.number for one in orders_for(officer=boss, today=day("03-02"), what="asked")] == [number]
    with pytest.raises(BadInput):
        supervision.answer_order_extension(number=number, granted=False, text="", by=boss, now=NOW)
    granted = supervision.answer_order_extension(number=number, granted=True, text="", by=boss, now=NOW)
    assert granted.due_date == day("03-13")
    with pytest.raises(ExtendedOnce):
        supervision.ask_order_extension(wanted_date=day("03-20"), **ask)


@pytest.mark.parametrize(
    "act",
    [
        lambda o, n: supervision.sign_order(number=n, by=o.wairen, now=NOW),
        lambda o, n: supervision.sign_order(number=n, by=o.chen_jing, now=NOW),
        lambda o, n: supervision.urge_order(number=n, by=o.sun_li, now=NOW),
        lambda o, n: supervision.withdraw_order(number=n, text="x", by=o.wairen, now=NOW),
        lambda o, n: supervision.order_for(number=n, by=o.wairen),
    ],
)
def test_nobody_takes_the_others_part(office: Office, act: Callable[[Office, str], object]) -> None:
    order = issued(office)
    with pytest.raises(NotPermitted):
        act(office, order.number)
    assert list(orders_for(officer=office.wairen, today=day("03-02"))) == []
    assert len(events_of(order_chain(order))) == 1


def order_chain(order: Order) -> str:
    return f"order:{order.number}"


def test_nobody_supervises_their_own_unit_or_the_past_or_nothing(office: Office) -> None:
    rest: dict[str, Any] = {"content": "x", "by": office.chen_jing, "now": NOW}
    wrong: list[tuple[type[Refusal], dict[str, Any]]] = [
        (NotPermitted, {"title": "自查", "body": office.centre, "due_date": day("03-06")}),
        (DayPassed, {"title": "昨天", "body": office.civil, "due_date": day("03-01")}),
        (BadInput, {"title": " ", "body": office.civil, "due_date": day("03-06")}),
        (BadInput, {"title": "办件", "body": office.civil, "due_date": day("03-06"), "about": "没有这个编号"}),
    ]
    for refusal, asked in wrong:
        with pytest.raises(refusal):
            supervision.issue_order(**asked, **rest)
    assert issued(office).number.endswith("000001"), "what was refused took no number"
    assert issued(office).number.endswith("000002")


def test_an_order_may_be_about_a_case(office: Office) -> None:
    case = submitted(office.world, now=NOW)
    order = supervision.issue_order(
        title="催办",
        content="尽快受理",
        about=case.project_no,
        body=office.civil,
        due_date=day("03-06"),
        by=office.chen_jing,
        now=NOW,
    )
    assert (order.about, order.project_no) == (f"case:{case.project_no}", case.project_no)


def test_the_clock_rings_before_on_and_after_the_day(office: Office) -> None:
    number = issued(office, due="03-09").number  # a Monday
    rang = [ring_orders(now=at(when)) for when in ("03-03", "03-06", "03-06", "03-09", "03-09", "03-10", "03-11")]
    assert rang == [0, 1, 0, 1, 0, 1, 0]
    told = [event.type.partition(".")[2] for event in events_of(f"order:{number}")][1:]
    assert told == ["OrderReminded", "OrderReminded", "OrderOverdue"]
    assert [one.number for one in orders_for(officer=office.sun_li, today=day("03-10"), what="late")] == [number]


def test_a_finding_is_put_right_rechecked_and_struck_off(office: Office) -> None:
    finding = filed(office)
    number, unit, boss = finding.number, office.sun_li, office.chen_jing
    assert number == "WT20260302000001"
    with pytest.raises(NotPermitted):
        supervision.assign_finding(number=number, due_date=day("03-04"), by=unit, now=NOW)
    supervision.assign_finding(number=number, due_date=day("03-04"), by=boss, now=NOW)
    with pytest.raises(NotPermitted):
        supervision.rectify_finding(number=number, text="改了", by=office.wairen, now=NOW)
    assert sweep_findings(now=at("03-04", 23)) == 0
    assert (sweep_findings(now=at("03-05")), sweep_findings(now=at("03-05"))) == (1, 0)
    supervision.rectify_finding(number=number, text="已经安排 B 岗", by=unit, now=at("03-05"))
    with pytest.raises(BadInput):
        supervision.recheck_finding(number=number, passed=False, text="还是没有人", by=boss, now=at("03-05"))
    again: dict[str, Any] = {"number": number, "by": boss, "now": at("03-05")}
    supervision.recheck_finding(passed=False, text="还是没有人", due_date=day("03-06"), **again)
    supervision.rectify_finding(number=number, text="人在岗", by=unit, now=at("03-06"))
    supervision.recheck_finding(passed=True, text="人在岗", **again)
    with pytest.raises(FindingNotNow):
        supervision.drop_finding(text="x", **again)
    done = supervision.close_finding(**again)
    assert (done.state, done.closed_at is not None) == (FindingState.CLOSED, True)
    assert finding_actions(done, officer=boss) == []
    assert [event.type.partition(".")[2] for event in events_of(f"finding:{number}")] == [
        "FindingFiled", "FindingAssigned", "FindingOverdue", "FindingRectified", "FindingRechecked", "FindingRectified",
        "FindingRechecked", "FindingClosed",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("wrong", "field"),
    [({"source": "?"}, "source"), ({"kind": "?"}, "kind"), ({"place": ""}, "place"), ({"what": " "}, "what"),
     ({"found_date": day("03-03")}, "found_date")],
)  # fmt: skip
def test_a_finding_says_where_and_what(office: Office, wrong: dict[str, Any], field: str) -> None:
    right: dict[str, Any] = {
        "source": "patrol", "kind": "order", "place": "大厅", "what": "地面有水", "found_date": day("03-02"),
    }  # fmt: skip
    with pytest.raises(BadInput) as refused:
        supervision.file_finding(**(right | wrong), body=office.civil, by=office.chen_jing, now=NOW)
    assert refused.value.errors[0].loc == (field,)


def test_the_ledger_is_narrowed_and_sorted(office: Office) -> None:
    first, second = filed(office), filed(office)
    supervision.assign_finding(number=second.number, due_date=day("03-03"), by=office.chen_jing, now=NOW)
    supervision.drop_finding(number=first.number, text="调休，有人顶岗", by=office.chen_jing, now=NOW)

    def found(**asked: str) -> list[str]:
        return [one.number[-1] for one in findings_for(officer=office.chen_jing, today=day("03-05"), **asked)]

    assert found() == ["2", "1"]
    assert found(what="open") == found(what="late") == found(sort="due", what="assigned") == ["2"]
    assert found(what="dropped") == ["1"]
    assert found(q="3 号窗口", kind="absent", source="attendance") == ["2", "1"]
    assert found(q=first.number) == ["1"]
    assert found(body_code=office.centre.code) == []
