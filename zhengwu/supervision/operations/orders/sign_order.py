"""签收: the lead body has read the order."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import publish
from zhengwu.organisations.public import Officer
from zhengwu.supervision.events import OrderSigned
from zhengwu.supervision.models import Order
from zhengwu.supervision.operations.orders._order import facts_of, locked_for, step
from zhengwu.supervision.rules.orders import OrderVerb


def sign_order(*, number: str, by: Officer, now: dt.datetime) -> Order:
    """Sign for it (签收督办单): ISSUED -> SIGNED.

    Raises:
        NoSuchOrder, NotPermitted, OrderNotNow
    """
    with transaction.atomic():
        order = locked_for(number, OrderVerb.SIGN, by=by)
        order.signed_account = by.account_id
        step(order, OrderVerb.SIGN, text="", by=by.actor, now=now, account_id=by.account_id)
        publish(OrderSigned(**facts_of(order)), by=by.actor, at=now)
    return order
