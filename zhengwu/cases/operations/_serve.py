"""The two last steps, whichever verb takes them: the result has arrived, and the case is closed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from zhengwu.cases.events import CaseClosed, ResultServed
from zhengwu.cases.models import Case, Delivery
from zhengwu.cases.operations._signed import issue_signed
from zhengwu.cases.queries.clocks import clocks_of
from zhengwu.cases.rules.moves import Move
from zhengwu.cases.rules.signing import SERVED_WORDS
from zhengwu.certificates.public import Certificate, issue_for
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
    _serve(case, delivery, certificates, by=by, place=place or by.body_name, signature=signature, now=now)
    _close(case, by=by, now=now)


def _serve(
    case: Case,
    delivery: Delivery,
    certificates: Sequence[Certificate],
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
            "served": [
                *({"title": d.title, "number": d.number} for d in documents_of(case.subject) if d.kind in _DECISIONS),
                *({"title": c.kind, "number": c.number} for c in certificates),
            ],
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


def _close(case: Case, *, by: Officer, now: dt.datetime) -> None:
    outcome = case.state
    case.move(Move.CLOSE)
    case.closed_at = now
    case.save()
    clocks = clocks_of(case, today=local_date(now))
    publish(
        CaseClosed(
            project_no=case.project_no, outcome=outcome, elapsed_days=clocks.promise.elapsed_days if clocks else 0
        ),
        by=by.actor,
        at=now,
    )
