"""反馈: the lead body says what was done, with proof."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from uuid import UUID

from django.db import transaction

from zhengwu.kernel.public import local_date, publish
from zhengwu.organisations.public import Officer
from zhengwu.supervision.events import OrderReplied
from zhengwu.supervision.models import Order
from zhengwu.supervision.operations._slip import words
from zhengwu.supervision.operations.orders._order import facts_of, locked_for, step
from zhengwu.supervision.rules.orders import OrderVerb


def reply_order(*, number: str, text: str, files: Collection[UUID] = (), by: Officer, now: dt.datetime) -> Order:
    """Answer it (反馈办理情况): SIGNED -> REPLIED. A request for more time that nobody answered falls away.

    Raises:
        NoSuchOrder, NotPermitted, OrderNotNow, BadInput
    """
    text = words(text, missing="请写办理情况。")
    with transaction.atomic():
        order = locked_for(number, OrderVerb.REPLY, by=by)
        if order.extension == Order.Extension.ASKED:
            order.extension = Order.Extension.REFUSED
        step(order, OrderVerb.REPLY, text=text, by=by.actor, now=now, account_id=by.account_id, files=files)
        publish(OrderReplied(**facts_of(order), late=local_date(now) > order.due_date), by=by.actor, at=now)
    return order
