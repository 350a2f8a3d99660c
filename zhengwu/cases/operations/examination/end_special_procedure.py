"""特别程序结束: the clocks run again."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.cases.events import SpecialProcedureEnded
from zhengwu.cases.models import Case, Hearing, SpecialProcedure
from zhengwu.cases.operations._case import locked, set_due_dates
from zhengwu.cases.queries.over import over_of
from zhengwu.cases.rules.hearing import OPEN
from zhengwu.cases.rules.moves import Move
from zhengwu.cases.rules.special import OWN_VERB, EndsByItself, pause_name
from zhengwu.kernel.public import clean_text, local_date, publish
from zhengwu.organisations.public import Officer, require
from zhengwu.timelimits.public import work_calendar


def end_special_procedure(*, project_no: str, result: str = "", by: Officer, now: dt.datetime) -> Case:
    """End the running special procedure. SPECIAL -> REVIEWING; today is the last day not counted.

    Raises:
        NoSuchCase, NotPermitted, OutOfOrder, EndsByItself, BadInput
    """
    result = clean_text(result, max_length=2000, loc=("result",))
    with transaction.atomic():
        case = locked(project_no)
        require(by, "cases.end_special_procedure", over=over_of(case, "cases.end_special_procedure"))
        case.move(Move.END_SPECIAL)
        running = SpecialProcedure.objects.get(case=case, ended_date=None)
        if running.kind in OWN_VERB or (running.kind == "hearing" and _heard_here(case)):
            raise EndsByItself(kind=pause_name(running.kind))
        running.ended_date, running.result = local_date(now), result
        running.save()
        set_due_dates(case, now=now)
        case.save()
        publish(
            SpecialProcedureEnded(
                project_no=project_no,
                kind=running.kind,
                ended_date=running.ended_date,
                planned_days=running.planned_days,
                taken_days=work_calendar().count(running.started_date, running.ended_date),
                promise_due_date=case.promise_due_date,
                statutory_due_date=case.statutory_due_date,
            ),
            by=by.actor,
            at=now,
        )
    return case


def _heard_here(case: Case) -> bool:
    """Whether the pause is that of a hearing that was told and asked for; its record ends it."""
    return Hearing.objects.filter(case=case, standing__in=OPEN).exists()
