"""到期提醒: the clock of orders speaks one working day before, on the day, and once it has passed."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import SYSTEM, local_date, publish
from zhengwu.supervision.events import OrderOverdue, OrderReminded
from zhengwu.supervision.models import Order
from zhengwu.supervision.operations.orders._order import facts_of
from zhengwu.supervision.rules.orders import ORDER_WAITS_FOR_UNIT, Ring, ring
from zhengwu.timelimits.public import work_calendar

#: The longest stretch without a working day, and some more.
_AHEAD = dt.timedelta(days=14)


def ring_orders(*, now: dt.datetime) -> int:
    """Say what the clocks have to say; how many spoke. May run twice: each thing is said once.

    Each order in a transaction of its own; whoever has one locked keeps it until the next run.
    """
    today = local_date(now)
    waiting = Order.objects.filter(state__in=ORDER_WAITS_FOR_UNIT, due_date__lte=today + _AHEAD)
    rang = 0
    for key in list(waiting.exclude(rung=Ring.OVERDUE).order_by("due_date", "pk").values_list("pk", flat=True)):
        with transaction.atomic():
            order = waiting.select_for_update(skip_locked=True).filter(pk=key).first()
            rang += order is not None and _ring(order, today=today, now=now)
    return rang


def _ring(order: Order, *, today: dt.date, now: dt.datetime) -> bool:
    left = work_calendar().count(today, order.due_date) if today < order.due_date else 0
    said = ring(due_date=order.due_date, workdays_left=left, today=today, rung=Ring(order.rung) if order.rung else None)
    if said is None:
        return False
    order.rung = said
    order.save(update_fields=["rung"])
    fact = (
        OrderOverdue(**facts_of(order))
        if said is Ring.OVERDUE
        else OrderReminded(**facts_of(order), today=said is Ring.TODAY)
    )
    publish(fact, by=SYSTEM, at=now)
    return True
