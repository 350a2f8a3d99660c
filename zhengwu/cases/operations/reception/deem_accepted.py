"""逾期不告知即为受理: five working days of silence accept the application as of its receipt."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.cases.models import Case
from zhengwu.cases.operations._case import locked
from zhengwu.cases.operations.reception.accept import take_on
from zhengwu.cases.operations.upkeep._sweep import each
from zhengwu.cases.rules.correction import silence_accepted
from zhengwu.cases.rules.moves import Move
from zhengwu.cases.rules.states import State
from zhengwu.kernel.public import SYSTEM, local_date


def deem_accepted(*, project_no: str, now: dt.datetime) -> bool:
    """Accept a received case nobody spoke about in time (行政许可法 art. 32(1)(4)); False when somebody has, meanwhile.

    The clocks run from the day of receipt.
    """
    with transaction.atomic():
        case = locked(project_no)
        silent = silence_accepted(notice_due=case.acceptance_due_date, today=local_date(now))
        if case.state != State.RECEIVED or not silent:
            return False
        assert case.received_at is not None
        take_on(
            case,
            move=Move.DEEM_ACCEPTED,
            accept_date=local_date(case.received_at),
            handler=SYSTEM.name,
            by=SYSTEM,
            now=now,
            deemed=True,
        )
    return True


def sweep_silence(*, now: dt.datetime) -> int:
    """Deem accepted every received case whose five days are over; the number accepted. Each in its own transaction."""
    silent = Case.objects.filter(state=State.RECEIVED, acceptance_due_date__lt=local_date(now))
    return each(silent.values_list("project_no", flat=True), lambda no: deem_accepted(project_no=no, now=now))
