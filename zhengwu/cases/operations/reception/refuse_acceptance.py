"""不予受理: turn the application away, say why and where to go."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.cases.events import AcceptanceRefused
from zhengwu.cases.models import Case
from zhengwu.cases.operations._case import issue_paper, locked
from zhengwu.cases.queries.over import over_of
from zhengwu.cases.queries.remedy import remedy_of
from zhengwu.cases.rules.moves import Move
from zhengwu.cases.rules.refusal import may_refuse
from zhengwu.kernel.public import clean_line, clean_text, local_date, publish
from zhengwu.organisations.public import Officer, require


def refuse_acceptance(*, project_no: str, reason: str, competent_body: str, by: Officer, now: dt.datetime) -> Case:
    """Do not accept (不予受理). RECEIVED -> NOT_ACCEPTED, final; 不予受理通知书 tells reason, competent body and remedy.

    Raises:
        NoSuchCase, NotPermitted, OutOfOrder, RefusalTooLate, RefusalReasonMissing, CompetentBodyMissing, BadInput
    """
    reason = clean_text(reason, max_length=10_000, loc=("reason",))
    competent_body = clean_line(competent_body, max_length=200, loc=("competent_body",))
    with transaction.atomic():
        case = locked(project_no)
        require(by, "cases.refuse_acceptance", over=over_of(case, "cases.refuse_acceptance"))
        case.move(Move.REFUSE_ACCEPTANCE)
        may_refuse(
            reason=reason,
            competent_body=competent_body,
            notice_due=case.acceptance_due_date,
            today=local_date(now),
        )
        case.closed_at = now
        case.save()
        assert case.received_at is not None
        paper = issue_paper(
            case,
            kind="non_acceptance_notice",
            values={
                "received_date": local_date(case.received_at),
                "reason": reason,
                "competent_body": competent_body,
                "remedy": remedy_of(case),
            },
            by=by.actor,
            at=now,
        )
        publish(
            AcceptanceRefused(
                project_no=project_no, reason=reason, competent_body=competent_body, notice_no=paper.number
            ),
            by=by.actor,
            at=now,
        )
    return case
