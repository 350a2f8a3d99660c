"""延期: once, before the limit runs out, with the reason told."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.cases.events import LimitExtended
from zhengwu.cases.models import Case
from zhengwu.cases.operations._case import issue_paper, locked, set_due_dates
from zhengwu.cases.queries.over import over_of
from zhengwu.cases.rules.extension import may_extend
from zhengwu.cases.rules.moves import only_in
from zhengwu.cases.rules.states import State
from zhengwu.kernel.public import clean_text, local_date, publish
from zhengwu.organisations.public import Officer, require


def extend(*, project_no: str, days: int, reason: str, by: Officer, now: dt.datetime) -> Case:
    """Extend the limit by `days` working days (延期), approved by the head. REVIEWING stays REVIEWING
    (行政许可法 art. 42(1)).

    Raises:
        NoSuchCase, NotPermitted, OutOfOrder, AlreadyExtended, ExtensionTooLate, ExtensionTooLong, ExtensionReasonMissing
    """
    reason = clean_text(reason, max_length=2000, loc=("reason",))
    with transaction.atomic():
        case = locked(project_no)
        require(by, "cases.extend", over=over_of(case, "cases.extend"))
        only_in({State.REVIEWING}, State(case.state), step="延期")
        may_extend(
            days=days,
            reason=reason,
            extended_before=bool(case.extension_days),
            statutory_due=case.statutory_due_date,
            today=local_date(now),
        )
        before = case.promise_due_date
        case.extension_days = days
        set_due_dates(case, now=now)
        case.save()
        paper = issue_paper(
            case,
            kind="extension_notice",
            values={
                "accepted_date": case.accept_date,
                "days": days,
                "reason": reason,
                "original_due_date": before,
                "due_date": case.promise_due_date,
                "consult_phone": case.body.phone_consult or None,
            },
            by=by.actor,
            at=now,
        )
        publish(
            LimitExtended(
                project_no=project_no,
                days=days,
                reason=reason,
                promise_due_date=case.promise_due_date,
                statutory_due_date=case.statutory_due_date,
                notice_no=paper.number,
            ),
            by=by.actor,
            at=now,
        )
    return case
