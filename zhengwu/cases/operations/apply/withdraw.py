"""撤件: the applicant takes the application back before a decision."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.cases.events import CaseWithdrawn
from zhengwu.cases.models import Case
from zhengwu.cases.operations._case import locked
from zhengwu.cases.rules.moves import Move
from zhengwu.cases.rules.states import ON_THE_CLOCK
from zhengwu.flows.public import cancel
from zhengwu.kernel.public import Actor, clean_text, publish


def withdraw(*, project_no: str, reason: str = "", by: Actor, now: dt.datetime) -> Case:
    """Withdraw the application (撤件). Any undecided state -> WITHDRAWN, final; open review steps are cancelled.

    Raises:
        NoSuchCase, OutOfOrder, BadInput
    """
    reason = clean_text(reason, max_length=500, loc=("reason",))
    with transaction.atomic():
        case = locked(project_no)
        in_review = case.state in ON_THE_CLOCK
        case.move(Move.WITHDRAW)
        case.closed_at = now
        case.save()
        if in_review:
            cancel(subject=case.subject, reason="申请人撤回申请", by=by, at=now)
        publish(CaseWithdrawn(project_no=project_no, reason=reason), by=by, at=now)
    return case
