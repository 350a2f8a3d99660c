"""补正告知: tell the applicant once, and completely, what is missing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from django.db import transaction

from zhengwu.cases.events import CorrectionRequested
from zhengwu.cases.models import Case, Correction, CorrectionGap
from zhengwu.cases.operations._case import issue_paper, locked
from zhengwu.cases.queries.materials import asked_materials
from zhengwu.cases.queries.over import over_of
from zhengwu.cases.rules.correction import DEFAULT_DEADLINE_DAYS, AlreadyNotified, Gap, correction_notice, written
from zhengwu.cases.rules.moves import Move
from zhengwu.kernel.public import local_date, publish
from zhengwu.organisations.public import Officer, require


def request_correction(
    *, project_no: str, gaps: Sequence[Gap], deadline_days: int = DEFAULT_DEADLINE_DAYS, by: Officer, now: dt.datetime
) -> Case:
    """Ask the applicant for everything that is missing (补正告知). RECEIVED -> CORRECTING; no decision clock runs meanwhile.

    Raises:
        NoSuchCase, NotPermitted, OutOfOrder, AlreadyNotified, NoticeTooLate, NothingMissing, OffTheList, BadDeadline
        BadInput: a problem not said or not readable, a material named twice
    """
    gaps = written(gaps)
    with transaction.atomic():
        case = locked(project_no)
        require(by, "cases.request_correction", over=over_of(case, "cases.request_correction"))
        if Correction.objects.filter(case=case).exists():
            raise AlreadyNotified
        case.move(Move.REQUEST_CORRECTION)
        assert case.received_at is not None, "the table leads here from RECEIVED only"
        notice = correction_notice(
            gaps=gaps,
            asked_materials=asked_materials(case),
            earlier_notices=0,
            notice_due=case.acceptance_due_date or dt.date.max,
            today=local_date(now),
            deadline_days=deadline_days,
        )
        correction = Correction.objects.create(
            case=case, issued_at=now, issued_by=by.name, deadline_date=notice.deadline_date
        )
        CorrectionGap.objects.bulk_create(
            CorrectionGap(correction=correction, material=g.material, problem=g.problem, remedy=g.remedy)
            for g in notice.gaps
        )
        case.save()
        paper = issue_paper(
            case,
            kind="correction_notice",
            values={
                "received_date": local_date(case.received_at),
                "gaps": [
                    {"material": g.material, "problem": g.problem, "remedy": g.remedy or None} for g in notice.gaps
                ],
                "deadline_date": notice.deadline_date,
                "handler": by.name,
                "consult_phone": case.body.phone_consult or None,
            },
            by=by.actor,
            at=now,
        )
        publish(
            CorrectionRequested(
                project_no=project_no,
                gaps=notice.gaps,
                deadline_date=notice.deadline_date,
                notice_no=paper.number,
            ),
            by=by.actor,
            at=now,
        )
    return case
