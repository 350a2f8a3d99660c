"""视为准予延续: a renewal nobody decided before the old result ended is granted by law."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.cases.events import RenewalDeemed
from zhengwu.cases.models import Case, Decision
from zhengwu.cases.operations._case import locked
from zhengwu.cases.operations.outcome._conclude import conclude
from zhengwu.cases.operations.upkeep._sweep import each
from zhengwu.cases.rules.decision import Outcome
from zhengwu.cases.rules.renewal import deemed_renewed
from zhengwu.cases.rules.states import ON_THE_CLOCK
from zhengwu.documents.public import document
from zhengwu.flows.public import cancel
from zhengwu.kernel.public import SYSTEM, local_date, publish

_WHY = "有效期届满前没有作出决定，视为准予延续"


def deem_renewed(*, project_no: str, now: dt.datetime) -> bool:
    """Grant a renewal that is still open after the old result ended (行政许可法 art. 50(2)). On the clock -> APPROVED, by the
    system, with its decision and an event; review steps still open are closed. False when it was decided meanwhile.
    """
    with transaction.atomic():
        case = locked(project_no)
        old = Decision.objects.select_related("case").filter(case=case.renews_id).first() if case.renews_id else None
        until, today = old.valid_to if old else None, local_date(now)
        if (
            old is None
            or until is None
            or case.state not in ON_THE_CLOCK
            or not deemed_renewed(old_valid_to=until, today=today)
        ):
            return False
        case.special_procedures.filter(ended_date=None).update(ended_date=today, result=_WHY)
        cancel(subject=case.subject, reason=_WHY, by=SYSTEM, at=now)
        decision = conclude(case, outcome=Outcome.APPROVE, reason="", by=None, as_whom=SYSTEM, now=now)
        assert decision.document_id is not None, "every decision has its document"
        publish(
            RenewalDeemed(
                project_no=project_no,
                renewed_no=old.case.project_no,
                old_valid_to=until,
                valid_to=decision.valid_to,
                document_no=document(decision.document_id).number,
            ),
            by=SYSTEM,
            at=now,
        )
    return True


def sweep_renewals(*, now: dt.datetime) -> int:
    """Grant every renewal still open after the old result ended; the number granted."""
    over = Case.objects.filter(state__in=ON_THE_CLOCK, renews__decision__valid_to__lt=local_date(now))
    return each(list(over.values_list("project_no", flat=True)), lambda no: deem_renewed(project_no=no, now=now))
