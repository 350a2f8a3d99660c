"""The days that do not count, begun and ended by the verb that owns them."""

from __future__ import annotations

import datetime as dt

from zhengwu.cases.events import SpecialProcedureEnded, SpecialProcedureStarted
from zhengwu.cases.models import Case, SpecialProcedure
from zhengwu.cases.operations._case import issue_paper, set_due_dates
from zhengwu.cases.rules.special import pause_name
from zhengwu.kernel.public import Actor, local_date, publish
from zhengwu.timelimits.public import work_calendar


def pause(case: Case, *, kind: str, basis: str, planned_days: int, by: Actor, now: dt.datetime) -> str:
    """Stop counting from tomorrow and tell the applicant in writing (行政许可法 art. 45); the number of the notice.

    The caller has moved the case and saves it.
    """
    today = local_date(now)
    SpecialProcedure.objects.create(case=case, kind=kind, basis=basis, planned_days=planned_days, started_date=today)
    set_due_dates(case, now=now)
    paper = issue_paper(
        case,
        kind="special_procedure_notice",
        values={
            "procedure": pause_name(kind),
            "basis": basis,
            "planned_days": planned_days,
            "start_date": today,
            "consult_phone": case.body.phone_consult or None,
        },
        by=by,
        at=now,
    )
    publish(
        SpecialProcedureStarted(
            project_no=case.project_no,
            kind=kind,
            basis=basis,
            planned_days=planned_days,
            started_date=today,
            notice_no=paper.number,
        ),
        by=by,
        at=now,
    )
    return paper.number


def resume(case: Case, *, kind: str, result: str, by: Actor, now: dt.datetime) -> None:
    """Count again; today is the last day not counted. The caller has moved the case and saves it."""
    today = local_date(now)
    running = case.special_procedures.get(kind=kind, ended_date=None)
    running.ended_date, running.result = today, result
    running.save()
    set_due_dates(case, now=now)
    publish(
        SpecialProcedureEnded(
            project_no=case.project_no,
            kind=kind,
            ended_date=today,
            planned_days=running.planned_days,
            taken_days=work_calendar().count(running.started_date, today),
            promise_due_date=case.promise_due_date,
            statutory_due_date=case.statutory_due_date,
        ),
        by=by,
        at=now,
    )
