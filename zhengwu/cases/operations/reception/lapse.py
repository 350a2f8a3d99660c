"""逾期未补: the deadline to supply has passed."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.cases.events import CaseLapsed
from zhengwu.cases.models import Case
from zhengwu.cases.operations._case import locked
from zhengwu.cases.operations.upkeep._sweep import each
from zhengwu.cases.rules.moves import Move
from zhengwu.cases.rules.states import State
from zhengwu.kernel.public import SYSTEM, local_date, publish


def lapse(*, project_no: str, now: dt.datetime) -> bool:
    """End a case whose correction deadline is over. CORRECTING -> TERMINATED; False when it was supplied meanwhile."""
    with transaction.atomic():
        case = locked(project_no)
        if case.state != State.CORRECTING or local_date(now) <= case.correction.deadline_date:
            return False
        case.move(Move.LAPSE)
        case.closed_at = now
        case.save()
        publish(CaseLapsed(project_no=project_no, deadline_date=case.correction.deadline_date), by=SYSTEM, at=now)
    return True


def sweep_lapsed(*, now: dt.datetime) -> int:
    """End every case whose correction deadline is over; the number ended."""
    over = Case.objects.filter(state=State.CORRECTING, correction__deadline_date__lt=local_date(now))
    return each(over.values_list("project_no", flat=True), lambda no: lapse(project_no=no, now=now))
