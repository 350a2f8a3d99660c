"""督办: the one table of what may happen to a supervise order. DOMAIN §10, §18.

A leader asks a body for something until a day. The body signs for it, may ask once for more time, and answers; the supervisor
accepts the answer (销号) or sends it back. Guards, the desk's buttons and the tests are derived from `ORDER_TABLE`.
"""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from zhengwu.kernel.pure import Conflict, LawForbids


class OrderState(StrEnum):
    """Where an order stands."""

    ISSUED = "issued"
    SIGNED = "signed"
    REPLIED = "replied"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


ORDER_STATE_NAMES: dict[OrderState, str] = {
    OrderState.ISSUED: "等签收",
    OrderState.SIGNED: "办理中",
    OrderState.REPLIED: "已反馈，等审核",
    OrderState.CLOSED: "已销号",
    OrderState.WITHDRAWN: "已撤销",
}
#: The lead body has to do something.
ORDER_WAITS_FOR_UNIT = (OrderState.ISSUED, OrderState.SIGNED)
ORDER_OPEN = (*ORDER_WAITS_FOR_UNIT, OrderState.REPLIED)


class OrderVerb(StrEnum):
    """What is done to an order."""

    SIGN = "sign"
    URGE = "urge"
    ASK_EXTENSION = "ask_extension"
    GRANT_EXTENSION = "grant_extension"
    REFUSE_EXTENSION = "refuse_extension"
    REPLY = "reply"
    APPROVE = "approve"
    SEND_BACK = "send_back"
    WITHDRAW = "withdraw"


ORDER_VERB_NAMES: dict[OrderVerb, str] = {
    OrderVerb.SIGN: "签收",
    OrderVerb.URGE: "催办",
    OrderVerb.ASK_EXTENSION: "申请延期",
    OrderVerb.GRANT_EXTENSION: "同意延期",
    OrderVerb.REFUSE_EXTENSION: "不同意延期",
    OrderVerb.REPLY: "反馈办理情况",
    OrderVerb.APPROVE: "审核通过，销号",
    OrderVerb.SEND_BACK: "退回重办",
    OrderVerb.WITHDRAW: "撤销督办",
}
#: What the lead body does; the rest is the supervisor's.
ORDER_UNIT_VERBS = frozenset({OrderVerb.SIGN, OrderVerb.ASK_EXTENSION, OrderVerb.REPLY})

#: An answer counts as signed for: whoever answers has read it.
ORDER_TABLE: dict[OrderVerb, dict[OrderState, OrderState]] = {
    OrderVerb.SIGN: {OrderState.ISSUED: OrderState.SIGNED},
    OrderVerb.URGE: {state: state for state in ORDER_WAITS_FOR_UNIT},
    OrderVerb.ASK_EXTENSION: {OrderState.SIGNED: OrderState.SIGNED},
    OrderVerb.GRANT_EXTENSION: {OrderState.SIGNED: OrderState.SIGNED},
    OrderVerb.REFUSE_EXTENSION: {OrderState.SIGNED: OrderState.SIGNED},
    OrderVerb.REPLY: {OrderState.SIGNED: OrderState.REPLIED},
    OrderVerb.APPROVE: {OrderState.REPLIED: OrderState.CLOSED},
    OrderVerb.SEND_BACK: {OrderState.REPLIED: OrderState.SIGNED},
    OrderVerb.WITHDRAW: dict.fromkeys(ORDER_OPEN, OrderState.WITHDRAWN),
}


class OrderNotNow(Conflict):
    """The step does not follow from the state the order is in."""

    code = "order.not_now"
    template = "这张督办单现在是“{state_name}”，不能办“{verb_name}”。请刷新页面，看现在能办哪一步。"


class ExtendedOnce(LawForbids):
    """More time is asked for once."""

    code = "order.extended_once"
    title = "不能再延期"
    template = "这张督办单已经申请过一次延期，不能再申请。请在 {due} 前反馈，或者请督办人重新下达。"


class NothingAsked(Conflict):
    """No request for more time is open."""

    code = "order.nothing_asked"
    template = "没有等答复的延期申请，可能同事刚刚答复过。请刷新页面。"


class NoLaterDay(Conflict):
    """More time means a later day."""

    code = "order.no_later_day"
    template = "延期后的日期要晚于现在的期限 {due}。"


class DayPassed(Conflict):
    """Nobody can be asked to have done it yesterday."""

    code = "order.day_passed"
    template = "期限 {due} 已经过了，请选今天或以后的日期。"


def next_order_state(state: OrderState, verb: OrderVerb) -> OrderState:
    """Where `verb` leads from `state`.

    Raises:
        OrderNotNow: the table has no such step
    """
    try:
        return ORDER_TABLE[verb][state]
    except KeyError:
        raise OrderNotNow(state_name=ORDER_STATE_NAMES[state], verb_name=ORDER_VERB_NAMES[verb]) from None


def due_in_time(due_date: dt.date, *, today: dt.date) -> dt.date:
    """The day an order is due by.

    Raises:
        DayPassed
    """
    if due_date < today:
        raise DayPassed(due=due_date.isoformat())
    return due_date


def extension_asked(*, asked_before: bool, due_date: dt.date, wanted: dt.date) -> dt.date:
    """The later day a body may ask for, once.

    Raises:
        ExtendedOnce, NoLaterDay
    """
    if asked_before:
        raise ExtendedOnce(due=due_date.isoformat())
    if wanted <= due_date:
        raise NoLaterDay(due=due_date.isoformat())
    return wanted


class Ring(StrEnum):
    """What the clock says of an order that waits for its body."""

    SOON = "soon"
    TODAY = "today"
    OVERDUE = "overdue"


def ring(*, due_date: dt.date, workdays_left: int, today: dt.date, rung: Ring | None) -> Ring | None:
    """What the clock has to say now that it has not said yet: one working day before, on the day, and once it has passed."""
    if today > due_date:
        now = Ring.OVERDUE
    elif today == due_date:
        now = Ring.TODAY
    elif workdays_left <= 1:
        now = Ring.SOON
    else:
        return None
    order = list(Ring)
    return now if rung is None or order.index(now) > order.index(rung) else None
