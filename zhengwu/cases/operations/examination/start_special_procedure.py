"""特别程序开始: the clocks stand still, and the applicant is told in writing for how long."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.cases.events import SpecialProcedureStarted
from zhengwu.cases.models import Case, SpecialProcedure
from zhengwu.cases.operations._case import issue_paper, locked, set_due_dates
from zhengwu.cases.queries.over import over_of
from zhengwu.cases.rules.moves import Move
from zhengwu.cases.rules.special import KINDS, may_start
from zhengwu.kernel.public import clean_text, local_date, publish
from zhengwu.organisations.public import Officer, require


def start_special_procedure(
    *, project_no: str, kind: str, planned_days: int, basis: str, by: Officer, now: dt.datetime
) -> Case:
    """Start a special procedure (特别程序). REVIEWING -> SPECIAL; from tomorrow no day counts until it ends
    (行政许可法 art. 45). `planned_days` in working days.

    Raises:
        NoSuchCase, NotPermitted, OutOfOrder, NotASpecialProcedure, BadPlan, BasisMissing, BadInput
    """
    basis = clean_text(basis, max_length=2000, loc=("basis",))
    with transaction.atomic():
        case = locked(project_no)
        require(by, "cases.start_special_procedure", over=over_of(case, "cases.start_special_procedure"))
        case.move(Move.START_SPECIAL)
        kind = may_start(kind=kind, planned_days=planned_days, basis=basis)
        today = local_date(now)
        SpecialProcedure.objects.create(
            case=case, kind=kind, basis=basis, planned_days=planned_days, started_date=today
        )
        set_due_dates(case, now=now)
        case.save()
        paper = issue_paper(
            case,
            kind="special_procedure_notice",
            values={
                "procedure": KINDS[kind],
                "basis": basis,
                "planned_days": planned_days,
                "start_date": today,
                "handler": by.name,
                "consult_phone": case.body.phone_consult or None,
            },
            by=by.actor,
            at=now,
        )
        publish(
            SpecialProcedureStarted(
                project_no=project_no,
                kind=kind,
                basis=basis,
                planned_days=planned_days,
                started_date=today,
                notice_no=paper.number,
            ),
            by=by.actor,
            at=now,
        )
    return case
