"""审核: the supervisor accepts the answer and strikes the order off (销号), sends it back, or takes the order back."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import local_date, publish
from zhengwu.organisations.public import Officer
from zhengwu.supervision.events import OrderClosed, OrderSentBack, OrderWithdrawn
from zhengwu.supervision.models import Order
from zhengwu.supervision.operations._slip import words
from zhengwu.supervision.operations.orders._order import facts_of, locked_for, step
from zhengwu.supervision.rules.orders import OrderVerb, due_in_time


def approve_order(*, number: str, text: str = "", by: Officer, now: dt.datetime) -> Order:
    """Accept the answer (审核通过): REPLIED -> CLOSED, struck off.

    Raises:
        NoSuchOrder, NotPermitted, OrderNotNow, BadInput
    """
    text = words(text)
    with transaction.atomic():
        order = locked_for(number, OrderVerb.APPROVE, by=by)
        step(order, OrderVerb.APPROVE, text=text, by=by.actor, now=now, account_id=by.account_id)
        publish(OrderClosed(**facts_of(order), text=text), by=by.actor, at=now)
    return order


def send_back_order(*, number: str, text: str, due_date: dt.date | None = None, by: Officer, now: dt.datetime) -> Order:
    """Send the answer back (退回重办): REPLIED -> SIGNED, with what is missing; a new day, or the same.

    Raises:
        NoSuchOrder, NotPermitted, OrderNotNow, DayPassed, BadInput
    """
    text = words(text, missing="请写明哪里没有办到位。")
    with transaction.atomic():
        order = locked_for(number, OrderVerb.SEND_BACK, by=by)
        if due_date is not None:
            order.due_date, order.rung = due_in_time(due_date, today=local_date(now)), ""
        step(order, OrderVerb.SEND_BACK, text=text, by=by.actor, now=now, account_id=by.account_id)
        publish(OrderSentBack(**facts_of(order), text=text), by=by.actor, at=now)
    return order


def withdraw_order(*, number: str, text: str, by: Officer, now: dt.datetime) -> Order:
    """Take the order back (撤销督办), with the reason; nobody has to answer it any longer.

    Raises:
        NoSuchOrder, NotPermitted, OrderNotNow, BadInput
    """
    text = words(text, missing="请写明为什么撤销。")
    with transaction.atomic():
        order = locked_for(number, OrderVerb.WITHDRAW, by=by)
        step(order, OrderVerb.WITHDRAW, text=text, by=by.actor, now=now, account_id=by.account_id)
        publish(OrderWithdrawn(**facts_of(order), text=text), by=by.actor, at=now)
    return order
