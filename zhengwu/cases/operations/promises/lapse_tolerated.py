"""容缺逾期: what was promised did not come in time; the case ends and the broken promise goes on record."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.cases.events import ToleranceBroken
from zhengwu.cases.models import Case, Commitment, CreditMark
from zhengwu.cases.operations._case import issue_paper, locked
from zhengwu.cases.operations.promises._mark import mark
from zhengwu.cases.operations.upkeep._sweep import each
from zhengwu.cases.queries.materials import awaited_materials
from zhengwu.cases.queries.remedy import remedy_of
from zhengwu.cases.rules.moves import TABLE, Move
from zhengwu.cases.rules.states import ON_THE_CLOCK
from zhengwu.certificates.public import discard_for
from zhengwu.documents.public import documents_of, revoke
from zhengwu.flows.public import cancel
from zhengwu.kernel.public import SYSTEM, local_date, publish


def lapse_tolerated(*, project_no: str, now: dt.datetime) -> bool:
    """End a case whose tolerated materials did not come. On the clock or APPROVED -> TERMINATED; a decision already made is
    revoked with it. False when everything came meanwhile.

    The applicant is told in writing (终止办理通知书) with the remedy, and the broken promise is recorded.
    """
    with transaction.atomic():
        case = locked(project_no)
        promise = Commitment.objects.filter(
            case=case, kind=Commitment.Kind.TOLERANCE, kept_at=None, broken_at=None
        ).first()
        awaited = awaited_materials(case)
        over = promise and promise.deadline_date and promise.deadline_date < local_date(now)
        if not promise or not promise.deadline_date or not over or case.state not in TABLE[Move.LAPSE_TOLERATED]:
            return False
        _undo(case, now=now)
        case.move(Move.LAPSE_TOLERATED)
        case.closed_at = now
        case.promise_due_date = case.statutory_due_date = None
        case.save()
        promise.broken_at = now
        promise.save(update_fields=["broken_at"])
        paper = issue_paper(
            case,
            kind="termination_notice",
            values={
                "accepted_date": case.accept_date,
                "materials": awaited,
                "deadline_date": promise.deadline_date,
                "remedy": remedy_of(case),
            },
            by=SYSTEM,
            at=now,
        )
        publish(
            ToleranceBroken(
                project_no=project_no,
                materials=tuple(awaited),
                deadline_date=promise.deadline_date,
                notice_no=paper.number,
            ),
            by=SYSTEM,
            at=now,
        )
        missed = f"承诺在 {promise.deadline_date} 前补交 {'、'.join(awaited)}，没有补交"
        mark(case, CreditMark.Kind.TOLERANCE_MISSED, reason=missed, by=SYSTEM, now=now)
    return True


def _undo(case: Case, *, now: dt.datetime) -> None:
    """Whatever was under way stops, and a decision that was withheld no longer counts."""
    if case.state in ON_THE_CLOCK:
        case.special_procedures.filter(ended_date=None).update(ended_date=local_date(now), result="容缺逾期，终止办理")
        cancel(subject=case.subject, reason="容缺的材料逾期没有补交", by=SYSTEM, at=now)
    if case.certified:
        discard_for(subject_ref=case.subject)
    for document in documents_of(case.subject):
        if document.kind == "approval_decision" and document.is_valid:
            revoke(document_id=document.pk, reason="容缺的材料逾期没有补交", by=SYSTEM, at=now)


def sweep_tolerated(*, now: dt.datetime) -> int:
    """End every case whose tolerated materials are overdue; the number ended."""
    over = Commitment.objects.filter(
        kind=Commitment.Kind.TOLERANCE,
        kept_at=None,
        broken_at=None,
        deadline_date__lt=local_date(now),
        case__state__in=list(TABLE[Move.LAPSE_TOLERATED]),
    )
    numbers = list(over.values_list("case__project_no", flat=True))
    return each(numbers, lambda no: lapse_tolerated(project_no=no, now=now))
