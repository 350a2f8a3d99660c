"""Ask to be away."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import clean_line, local_date, publish
from zhengwu.organisations.events import AbsenceRequested
from zhengwu.organisations.models import Absence
from zhengwu.organisations.operations.absences._leave import check_covered
from zhengwu.organisations.queries.bodies import body_of
from zhengwu.organisations.rules.absence import check_absence
from zhengwu.organisations.rules.officer import Officer
from zhengwu.organisations.rules.presence import Away


def request_absence(
    *, kind: str, first_day: dt.date, last_day: dt.date, reason: str, by: Officer, now: dt.datetime
) -> Absence:
    """Ask for leave for oneself (请假、外出、离岗). It counts only once somebody else has approved it.

    Args:
        kind: leave, errand or away.
        first_day, last_day: the first and the last day away.
        reason: at most 200 characters; stays out of the events.
    Raises:
        AbsenceKindUnknown, AbsencePeriodWrong, AbsenceOverlaps, BothAbsent, BadInput (the reason)
    """
    check_absence(kind=kind, first_day=first_day, last_day=last_day, today=local_date(now))
    reason = clean_line(reason, max_length=200, loc=("reason",))
    leave = Away(account_id=by.account_id, from_date=first_day, back_date=last_day + dt.timedelta(days=1))
    with transaction.atomic():
        check_covered(leave)
        absence = Absence.objects.create(
            account_id=by.account_id,
            body=body_of(by.body_code),
            kind=kind,
            from_date=leave.from_date,
            back_date=leave.back_date,
            reason=reason,
            requested_at=now,
        )
        publish(
            AbsenceRequested(
                absence_id=absence.pk,
                account_id=by.account_id,
                kind=kind,
                from_date=leave.from_date,
                back_date=leave.back_date,
            ),
            by=by.actor,
            at=now,
        )
    return absence
