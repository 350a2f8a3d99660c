"""督办单 as officers see them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.db.models import QuerySet

from zhengwu.organisations.public import Officer, covered_by, require
from zhengwu.supervision.models import Order, OrderFile
from zhengwu.supervision.operations.orders._order import VIEW, NoSuchOrder, action_of, over_order
from zhengwu.supervision.rules.orders import (
    ORDER_OPEN,
    ORDER_STATE_NAMES,
    ORDER_TABLE,
    ORDER_VERB_NAMES,
    ORDER_WAITS_FOR_UNIT,
    OrderState,
    OrderVerb,
)

#: What a list can be narrowed to, beside the states.
ORDER_LOOKS: dict[str, str] = {"open": "没有销号的", "late": "过期没有反馈", "asked": "等答复的延期"}


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderAction:
    """A button; `locked` says in words why it cannot be pressed now."""

    verb: OrderVerb
    name: str
    locked: str = ""


def orders_for(
    *, officer: Officer, today: dt.date, what: str = "", body_code: str = "", q: str = ""
) -> QuerySet[Order]:
    """The orders this officer may see, the newest first; what is open by its last day. `q`: the beginning of a number, of a
    case number, or a part of the title."""
    found = Order.objects.filter(covered_by(officer, actions=[VIEW]))
    if body_code:
        found = found.filter(body_code=body_code)
    if q:
        found = found.filter(number__startswith=q) | found.filter(project_no=q) | found.filter(title__contains=q)
    if what == "late":
        return found.filter(state__in=ORDER_WAITS_FOR_UNIT, due_date__lt=today).order_by("due_date", "pk")
    if what == "asked":
        return found.filter(state=OrderState.SIGNED, extension=Order.Extension.ASKED).order_by("due_date", "pk")
    if what == "open":
        return found.filter(state__in=ORDER_OPEN).order_by("due_date", "pk")
    return (found.filter(state=what) if what else found).order_by("-issued_at", "-pk")


def order_for(*, number: str, by: Officer, action: str = VIEW) -> Order:
    """One order.

    Raises:
        NoSuchOrder, NotPermitted
    """
    found = Order.objects.filter(number=number[:30]).first()
    if found is None:
        raise NoSuchOrder
    require(by, action, over=over_order(found))
    return found


def order_actions(order: Order, *, officer: Officer) -> list[OrderAction]:
    """The buttons of this officer, in the order of the table; what cannot be pressed now with the state that locks it."""
    over, state = over_order(order), OrderState(order.state)
    offered = []
    for verb, steps in ORDER_TABLE.items():
        answers = verb in {OrderVerb.GRANT_EXTENSION, OrderVerb.REFUSE_EXTENSION}
        if answers != (order.extension == Order.Extension.ASKED) and answers:
            continue
        if verb is OrderVerb.ASK_EXTENSION and order.extension != Order.Extension.NONE:
            continue
        if state not in ORDER_OPEN or not officer.may(action_of(verb), over):
            continue
        locked = "" if state in steps else ORDER_STATE_NAMES[state]
        offered.append(OrderAction(verb=verb, name=ORDER_VERB_NAMES[verb], locked=locked))
    return offered


def order_file(*, number: str, file: int, by: Officer) -> OrderFile:
    """A file of an order.

    Raises:
        NoSuchOrder, NotPermitted
    """
    order = order_for(number=number, by=by)
    found = OrderFile.objects.select_related("file").filter(entry__order=order, pk=file).first()
    if found is None:
        raise NoSuchOrder
    return found
