"""公示期满: the days are over and every objection is answered."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.cases.events import PublicityEnded
from zhengwu.cases.models import Case, Publicity
from zhengwu.cases.operations._case import locked
from zhengwu.cases.operations._pause import resume
from zhengwu.cases.operations.upkeep._sweep import each
from zhengwu.cases.queries.publicity import UNANSWERED
from zhengwu.cases.rules.moves import Move
from zhengwu.cases.rules.states import State
from zhengwu.kernel.public import SYSTEM, Compiled, Given, local_date, publish

_past = Compiled(
    lambda: (
        Publicity.objects.filter(case=Given("case"), ended_at=None, until_date__lt=Given("today"))
        .order_by()
        .values_list("pk")
    )
)


def end_what_is_over(case: Case, *, now: dt.datetime) -> bool:
    """End the publicity of a locked case whose last day has passed and to which nobody waits for an answer."""
    past = [pk for (pk,) in _past(case=case.pk, today=local_date(now))]
    if not past:
        return False
    waiting = Publicity.objects.filter(pk__in=past).annotate(unanswered=UNANSWERED)
    over = [shown for shown in waiting if not shown.unanswered]
    for shown in over:
        shown.ended_at = now
        shown.save(update_fields=["ended_at"])
        objections = shown.objections.count()
        if shown.pauses and case.state == State.SPECIAL:
            case.move(Move.END_SPECIAL)
            resume(case, kind="publicity", result=f"公示期满，异议 {objections} 条", by=SYSTEM, now=now)
            case.save()
        publish(
            PublicityEnded(
                project_no=case.project_no, step=shown.step, objections=objections, until_date=shown.until_date
            ),
            by=SYSTEM,
            at=now,
        )
    return bool(over)


def sweep_publicity(*, now: dt.datetime) -> int:
    """End every publicity that is over; the number of cases looked at."""
    over = Publicity.objects.filter(ended_at=None, until_date__lt=local_date(now))
    numbers = over.annotate(unanswered=UNANSWERED).filter(unanswered=0).values_list("case__project_no", flat=True)
    return each(numbers, lambda no: _end(no, now=now))


def _end(project_no: str, *, now: dt.datetime) -> bool:
    with transaction.atomic():
        return end_what_is_over(locked(project_no), now=now)
