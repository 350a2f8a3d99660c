"""What every verb of an order needs: the locked order, the step of the table with its record, and the words for the log."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import Any
from uuid import UUID

from zhengwu.kernel.public import Actor, NotFound
from zhengwu.organisations.public import Officer, Over, require
from zhengwu.supervision.models import Order, OrderEntry, OrderFile
from zhengwu.supervision.operations._slip import keep_files
from zhengwu.supervision.rules.orders import ORDER_OPEN, ORDER_UNIT_VERBS, OrderState, OrderVerb, next_order_state

ORDER, EXPLAIN, VIEW = "supervision.order", "supervision.explain", "supervision.view"


class NoSuchOrder(NotFound):
    """There is none, or it is not this reader's to see."""

    code = "order.not_found"
    template = "没有找到这张督办单，请核对编号，或者从督办单的列表进入。"


def action_of(verb: OrderVerb) -> str:
    """What one must be allowed to do."""
    return EXPLAIN if verb in ORDER_UNIT_VERBS else ORDER


def over_order(order: Order) -> Over:
    """The order as permission sees it: of the lead body."""
    return Over(division_code=order.division_code, body_code=order.body_code, task_code=order.task_code)


def locked(number: str) -> Order:
    """The order, locked until the transaction ends.

    Raises:
        NoSuchOrder
    """
    found = Order.objects.select_for_update().filter(number=number[:30]).first()
    if found is None:
        raise NoSuchOrder
    return found


def locked_for(number: str, verb: OrderVerb, *, by: Officer) -> Order:
    """The locked order, for an officer who may do this to it.

    Raises:
        NoSuchOrder, NotPermitted
    """
    found = locked(number)
    require(by, action_of(verb), over=over_order(found))
    return found


def step(
    order: Order,
    verb: OrderVerb,
    *,
    text: str,
    by: Actor,
    now: dt.datetime,
    account_id: int | None = None,
    files: Collection[UUID] = (),
) -> None:
    """Take one step of the table, save the order and record the step.

    Raises:
        OrderNotNow
    """
    order.state = next_order_state(OrderState(order.state), verb)
    order.closed_at = None if order.state in ORDER_OPEN else now
    order.save()
    record(order, verb, text=text, by=by, now=now, account_id=account_id, files=files)


def record(
    order: Order,
    verb: str,
    *,
    text: str,
    by: Actor,
    now: dt.datetime,
    account_id: int | None = None,
    files: Collection[UUID] = (),
) -> None:
    """Write down what was said."""
    entry = OrderEntry.objects.create(order=order, verb=verb, text=text, account_id=account_id, by_name=by.name, at=now)
    keep_files(OrderFile, entry, files)


def facts_of(order: Order) -> dict[str, Any]:
    """What every event of an order says of it."""
    return {
        "number": order.number,
        "about": order.about,
        "title": order.title,
        "body_code": order.body_code,
        "task_code": order.task_code,
        "due_date": order.due_date,
    }
