"""预审退回: an online application goes back to be put right, before it is received."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.cases.events import CasePreReturned
from zhengwu.cases.models import Case, PreReviewReturn
from zhengwu.cases.operations._case import locked
from zhengwu.cases.queries.over import over_of
from zhengwu.cases.rules.moves import Move
from zhengwu.cases.rules.pre_review import may_pre_return
from zhengwu.kernel.public import clean_text, publish
from zhengwu.organisations.public import Officer, require

ACTION = "cases.pre_return"


def pre_return(*, project_no: str, reason: str, by: Officer, now: dt.datetime) -> Case:
    """Return an online application before receipt (预审退回). SUBMITTED -> RETURNED; no refusal of acceptance, no legal effect:
    the applicant changes it and hands it in again under the same number.

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
        publish(CasePreReturned(project_no=case.project_no, reason=reason), by=by.actor, at=now)
    return case
