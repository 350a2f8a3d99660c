"""延期: the lead body asks once for more time, the supervisor answers."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import publish
from zhengwu.organisations.public import Officer
from zhengwu.supervision.events import OrderExtensionAnswered, OrderExtensionAsked
from zhengwu.supervision.models import Order
from zhengwu.supervision.operations._slip import words
from zhengwu.supervision.operations.orders._order import facts_of, locked_for, step
from zhengwu.supervision.rules.orders import NothingAsked, OrderVerb, extension_asked


def ask_order_extension(*, number: str, wanted_date: dt.date, reason: str, by: Officer, now: dt.datetime) -> Order:
    """Ask for more time (申请延期), once and with the reason. The day stays until the supervisor agrees.

    Raises:
        NoSuchOrder, NotPermitted, OrderNotNow, ExtendedOnce, NoLaterDay, BadInput
    """
    reason = words(reason, missing="请写明为什么要延期。", name="reason")
    with transaction.atomic():
        order = locked_for(number, OrderVerb.ASK_EXTENSION, by=by)
        order.extension_date = extension_asked(
            asked_before=order.extension != Order.Extension.NONE, due_date=order.due_date, wanted=wanted_date
        )
        order.extension = Order.Extension.ASKED
        step(order, OrderVerb.ASK_EXTENSION, text=reason, by=by.actor, now=now, account_id=by.account_id)
        publish(OrderExtensionAsked(**facts_of(order), reason=reason, wanted_date=wanted_date), by=by.actor, at=now)
    return order


def answer_order_extension(*, number: str, granted: bool, text: str, by: Officer, now: dt.datetime) -> Order:
    """Answer the request for more time (答复延期); granted, the clock starts anew for the later day.

    Raises:
        NoSuchOrder, NotPermitted, OrderNotNow, NothingAsked, BadInput
    """
    verb = OrderVerb.GRANT_EXTENSION if granted else OrderVerb.REFUSE_EXTENSION
    text = words(text, missing="" if granted else "请写明为什么不同意。")
    with transaction.atomic():
        order = locked_for(number, verb, by=by)
        if order.extension != Order.Extension.ASKED or order.extension_date is None:
            raise NothingAsked
        order.extension = Order.Extension.GRANTED if granted else Order.Extension.REFUSED
        if granted:
            order.due_date, order.rung = order.extension_date, ""
        step(order, verb, text=text, by=by.actor, now=now, account_id=by.account_id)
        publish(OrderExtensionAnswered(**facts_of(order), granted=granted, text=text), by=by.actor, at=now)
    return order
