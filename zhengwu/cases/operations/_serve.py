"""The two last steps, whichever verb takes them: the result has arrived, and the case is closed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from zhengwu.cases.events import CaseClosed, ResultServed
from zhengwu.cases.models import Case, Delivery
from zhengwu.cases.operations._case import PERMIT, UNIT_WORDS, issue_paper
from zhengwu.cases.operations._signed import issue_signed
from zhengwu.cases.queries.clocks import clocks_of
from zhengwu.cases.rules.moves import Move
from zhengwu.cases.rules.signing import SERVED_WORDS
from zhengwu.cases.rules.states import State
from zhengwu.certificates.public import issue_for
from zhengwu.documents.public import GivenSignature, documents_of
from zhengwu.kernel.public import local_date, publish
from zhengwu.organisations.public import Officer

_DECISIONS = frozenset({"approval_decision", "rejection_decision"})


def serve_and_close(
    case: Case,
    delivery: Delivery,
    *,
    by: Officer,
    place: str = "",
    signature: GivenSignature | None = None,
    now: dt.datetime,
) -> None:
    """The result has arrived: its certificates count (签发), the proof of service is issued (送达回证), the case is closed (办结).
    `place`: where, by default the officer's body; `signature`: the recipient's, on the pad."""
    certificates = issue_for(subject_ref=case.subject, by=by.actor, now=now) if case.certified else []
    served = [
        *({"title": d.title, "number": d.number} for d in documents_of(case.subject) if d.kind in _DECISIONS),
        *({"title": c.kind, "number": c.number} for c in certificates),
    ]
    _serve(case, delivery, served, by=by, place=place or by.body_name, signature=signature, now=now)
    _close(case, delivery, served, by=by, now=now)


def _serve(
    case: Case,
    delivery: Delivery,
    served: Sequence[Mapping[str, str]],
    *,
    by: Officer,
    place: str,
    signature: GivenSignature | None,
    now: dt.datetime,
) -> None:
    proof = issue_signed(
        case,
        kind="service_receipt",
        values={
            "served": served,
            "method": delivery.method,
            "recipient": delivery.recipient,
            "relation": "本人" if delivery.recipient == case.applicant_name else "代收",
            "place": place,
            "served_at": now,
            "server": by.name,
        },
        signature=signature,
        words=SERVED_WORDS,
        signer=delivery.recipient,
        by=by,
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


def _close(
    case: Case, delivery: Delivery, served: Sequence[Mapping[str, str]], *, by: Officer, now: dt.datetime
) -> None:
    outcome = case.state
    case.move(Move.CLOSE)
    case.closed_at = now
    case.save()
    if case.item_version.item_type != PERMIT:
        _say_closed(case, delivery, served, outcome=outcome, by=by, now=now)
    clocks = clocks_of(case, today=local_date(now))
    publish(
        CaseClosed(
            project_no=case.project_no, outcome=outcome, elapsed_days=clocks.promise.elapsed_days if clocks else 0
        ),
        by=by.actor,
        at=now,
    )


def _say_closed(
    case: Case, delivery: Delivery, served: Sequence[Mapping[str, str]], *, outcome: str, by: Officer, now: dt.datetime
) -> None:
    """办结告知书: how a matter that is no licence ended, on one sheet. A licence ends with its decision and the proof that it was
    served (行政许可法 art. 44): another paper would say nothing new."""
    assert case.decided_at is not None, "only a decided case is closed"
    issue_paper(
        case,
        kind="closing_notice",
        values={
            "outcome": "approve" if outcome == State.APPROVED else "reject",
            "accepted_date": case.accept_date,
            "decided_date": local_date(case.decided_at),
            "closed_date": local_date(now),
            "elapsed_days": case.elapsed_days,
            "unit": UNIT_WORDS[case.promise.unit],
            "served": served,
            "method": delivery.method,
            "recipient": delivery.recipient,
            "consult_phone": case.body.phone_consult or None,
            "supervise_phone": case.body.phone_supervise or None,
        },
        by=by.actor,
        at=now,
    )
