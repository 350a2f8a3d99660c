"""预审退回: an online application goes back to be put right, before it is received."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.cases.events import CasePreReturned
from zhengwu.cases.models import Case, PreReviewReturn
from zhengwu.cases.operations._case import issue_paper, locked
from zhengwu.cases.queries.over import over_of
from zhengwu.cases.rules.moves import Move
from zhengwu.cases.rules.pre_review import may_pre_return
from zhengwu.kernel.public import clean_text, local_date, publish
from zhengwu.organisations.public import Officer, require

ACTION = "cases.pre_return"


def pre_return(*, project_no: str, reason: str, by: Officer, now: dt.datetime) -> Case:
    """Return an online application before receipt (预审退回). SUBMITTED -> RETURNED; no refusal of acceptance, no legal effect:
    the applicant reads in writing what to change (预审退回告知书), changes it and hands it in again under the same number.

    Raises:
        NoSuchCase, NotPermitted, OutOfOrder, OnlineOnly, ReturnReasonMissing, BadInput
    """
    reason = clean_text(reason, max_length=2000, loc=("reason",))
    with transaction.atomic():
        case = locked(project_no)
        require(by, ACTION, over=over_of(case, ACTION))
        case.move(Move.PRE_RETURN)
        may_pre_return(online=case.source == Case.Source.ONLINE, reason=reason)
        case.save()
        PreReviewReturn.objects.create(case=case, reason=reason, returned_at=now, returned_by=by.name)
        paper = issue_paper(
            case,
            kind="pre_return_notice",
            values={
                "submitted_date": local_date(case.submitted_at),
                "reason": reason,
                "handler": by.name,
                "consult_phone": case.body.phone_consult or None,
            },
            by=by.actor,
            at=now,
        )
        publish(CasePreReturned(project_no=case.project_no, reason=reason, notice_no=paper.number), by=by.actor, at=now)
    return case
