"""送达: hand over the result and keep the proof."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.cases.events import ResultSent
from zhengwu.cases.models import Case, Delivery
from zhengwu.cases.operations._case import locked
from zhengwu.cases.operations._serve import serve_and_close
from zhengwu.cases.queries.materials import awaited_materials
from zhengwu.cases.queries.over import over_of
from zhengwu.cases.rules.delivery import AlreadySent, ToleratedStillOpen
from zhengwu.cases.rules.moves import TABLE, Move, only_in
from zhengwu.cases.rules.states import State
from zhengwu.documents.public import GivenSignature
from zhengwu.kernel.public import BadInput, clean_name, publish
from zhengwu.organisations.public import Officer, require


def deliver(
    *,
    project_no: str,
    method: str,
    recipient: str,
    signature: GivenSignature | None = None,
    by: Officer,
    now: dt.datetime,
) -> Case:
    """Deliver the result (送达). Handed over at the window or sent electronically it is served at once, the 送达回证 is
    issued and the case CLOSED; a courier's parcel is served when signed for, see `close` (行政许可法 art. 44).

    `signature`: the recipient's, on the pad of the window; only who stands there can give one.

    Raises:
        NoSuchCase, NotPermitted, OutOfOrder, AlreadySent, ToleratedStillOpen, BadInput
    """
    recipient = clean_name(recipient, loc=("recipient",))
    if method not in Delivery.Method.values:
        raise BadInput.one(("method",), "送达方式请选：窗口领取、邮寄或电子送达。", "delivery.method")
    if signature is not None and method != Delivery.Method.WINDOW:
        msg = "只有当面领取才能在屏上签名。请清除签名，或者改选窗口领取。"
        raise BadInput.one(("signature",), msg, "delivery.signature")
    with transaction.atomic():
        case = locked(project_no)
        require(by, "cases.deliver", over=over_of(case, "cases.deliver"))
        may_leave(case)
        delivery = Delivery.objects.create(
            case=case, method=method, recipient=recipient, sent_at=now, delivered_by=by.name
        )
        if method == Delivery.Method.COURIER:
            publish(ResultSent(project_no=project_no, method=method, recipient=recipient), by=by.actor, at=now)
        else:
            serve_and_close(case, delivery, by=by, signature=signature, now=now)
    return case


def may_leave(case: Case) -> None:
    """Whether the result can be handed over now, whoever does it.

    Raises:
        OutOfOrder, AlreadySent, ToleratedStillOpen
    """
    only_in(TABLE[Move.CLOSE], State(case.state), step="送达")
    if Delivery.objects.filter(case=case).exists():
        raise AlreadySent
    if case.state == State.APPROVED and (awaited := awaited_materials(case)):
        raise ToleratedStillOpen(materials="、".join(awaited))
