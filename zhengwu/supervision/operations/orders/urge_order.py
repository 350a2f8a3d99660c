"""催办: the supervisor asks the lead body to hurry."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import publish
from zhengwu.organisations.public import Officer
from zhengwu.supervision.events import OrderUrged
from zhengwu.supervision.models import Order
from zhengwu.supervision.operations._slip import words
from zhengwu.supervision.operations.orders._order import facts_of, locked_for, step
from zhengwu.supervision.rules.orders import OrderVerb


def urge_order(*, number: str, text: str = "", by: Officer, now: dt.datetime) -> Order:
    """Urge the body (催办); as often as needed while it has not answered.

    Raises:
        NoSuchOrder, NotPermitted, OrderNotNow, BadInput
    """
    text = words(text)
    with transaction.atomic():
        order = locked_for(number, OrderVerb.URGE, by=by)
        order.urged_count += 1
        step(order, OrderVerb.URGE, text=text, by=by.actor, now=now, account_id=by.account_id)
        publish(OrderUrged(**facts_of(order), text=text), by=by.actor, at=now)
    return order
