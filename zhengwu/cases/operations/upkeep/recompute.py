"""The work calendar changed: every open due date is computed anew, with an event where it moves."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.cases.events import DueDatesRecomputed
from zhengwu.cases.models import Case
from zhengwu.cases.operations._case import locked, set_due_dates
from zhengwu.cases.operations.upkeep._sweep import each
from zhengwu.cases.rules.correction import NOTICE_WORKDAYS
from zhengwu.cases.rules.states import ON_THE_CLOCK, State
from zhengwu.kernel.public import SYSTEM, local_date, publish
from zhengwu.timelimits.public import work_calendar

#: Where a clock runs: the decision's, or the five days to speak.
_OPEN = frozenset({*ON_THE_CLOCK, State.RECEIVED})


def recompute_open_cases(*, now: dt.datetime) -> int:
    """Recompute the due dates of all open cases; the number that moved. Each case in its own transaction, so it can run twice."""
    numbers = Case.objects.filter(state__in=_OPEN).values_list("project_no", flat=True)
    return each(numbers.iterator(chunk_size=2000), lambda no: _recompute(no, now=now))


def _recompute(project_no: str, *, now: dt.datetime) -> bool:
    with transaction.atomic():
        case = locked(project_no)
        if case.state not in _OPEN:
            return False
        before = (case.promise_due_date, case.statutory_due_date, case.acceptance_due_date)
        set_due_dates(case, now=now)
        if case.state == State.RECEIVED and case.received_at is not None:
            case.acceptance_due_date = work_calendar().add_workdays(local_date(case.received_at), NOTICE_WORKDAYS)
        after = (case.promise_due_date, case.statutory_due_date, case.acceptance_due_date)
        if after == before:
            return False
        case.save(update_fields=["promise_due_date", "statutory_due_date", "acceptance_due_date"])
        publish(
            DueDatesRecomputed(
                project_no=project_no,
                promise_due_date=after[0],
                statutory_due_date=after[1],
                acceptance_due_date=after[2],
            ),
            by=SYSTEM,
            at=now,
        )
    return True
