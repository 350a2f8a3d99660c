"""送达: hand over the result and keep the proof."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.cases.events import ResultSent, ResultServed
from zhengwu.cases.models import Case, CaseMaterial, Delivery
from zhengwu.cases.operations._case import issue_paper, locked
from zhengwu.cases.operations.close import closing
from zhengwu.cases.rules.delivery import AlreadySent, ToleratedStillOpen
from zhengwu.cases.rules.moves import Move, next_state
from zhengwu.cases.rules.states import State
from zhengwu.documents.public import documents_of
from zhengwu.kernel.public import BadInput, clean_name, publish
from zhengwu.organisations.public import Officer, require

DECISIONS = frozenset({"approval_decision", "rejection_decision"})


def deliver(*, project_no: str, method: str, recipient: str, by: Officer, now: dt.datetime) -> Case:
    """Deliver the result (送达). Handed over at the window or sent electronically it is served at once, the 送达回证 is
    issued and the case CLOSED; a courier's parcel is served when signed for, see `close` (行政许可法 art. 44).

    Raises:
        NoSuchCase, NotPermitted, OutOfOrder, AlreadySent, ToleratedStillOpen, BadInput
    """
    recipient = clean_name(recipient, loc=("recipient",))
    if method not in Delivery.Method.values:
        raise BadInput.one(("method",), "送达方式请选：窗口领取、邮寄或电子送达。", "delivery.method")
    with transaction.atomic():
        case = locked(project_no)
        require(by, "cases.deliver", body_code=case.body.code, task_code=case.task_code)
        next_state(State(case.state), Move.CLOSE)
        _nothing_outstanding(case)
        delivery = Delivery.objects.create(
            case=case, method=method, recipient=recipient, sent_at=now, delivered_by=by.name
        )
        if method == Delivery.Method.COURIER:
            publish(ResultSent(project_no=project_no, method=method, recipient=recipient), by=by.actor, at=now)
        else:
            serve(case, delivery, by=by, now=now)
            closing(case, by=by.actor, now=now)
    return case


def _nothing_outstanding(case: Case) -> None:
    if Delivery.objects.filter(case=case).exists():
        raise AlreadySent
    awaited = case.materials.filter(kind=CaseMaterial.Kind.TOLERATED, replaced_at=None)
    if case.state == State.APPROVED and (names := list(awaited.values_list("name", flat=True))):
        raise ToleratedStillOpen(materials="、".join(names))


def serve(case: Case, delivery: Delivery, *, by: Officer, now: dt.datetime) -> None:
    """The result has arrived: issue the proof of service (送达回证)."""
    decisions = [d for d in documents_of(case.subject) if d.kind in DECISIONS]
    proof = issue_paper(
        case,
        kind="service_receipt",
        values={
            "served": [{"title": d.title, "number": d.number} for d in decisions],
            "method": delivery.method,
            "recipient": delivery.recipient,
            "relation": "本人" if delivery.recipient == case.applicant_name else "代收",
            "place": by.body_name,
            "served_at": now,
            "server": by.name,
        },
        by=by.actor,
        at=now,
    )
    delivery.served_at, delivery.document_id = now, proof.pk
    delivery.save()
    publish(
        ResultServed(
            project_no=case.project_no,
            method=delivery.method,
            recipient=delivery.recipient,
            proof_no=proof.number,
        ),
        by=by.actor,
        at=now,
    )
