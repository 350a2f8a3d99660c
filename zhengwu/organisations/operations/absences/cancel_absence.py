"""Take one's leave back, or come back early."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import Conflict, local_date, publish
from zhengwu.organisations.events import AbsenceCancelled, AbsenceEnded
from zhengwu.organisations.models import Absence
from zhengwu.organisations.operations.absences._leave import check_state, locked_absence
from zhengwu.organisations.queries.absences import AbsenceUnknown
from zhengwu.people.public import Account


class AbsenceBegun(Conflict):
    """What has begun is ended, not cancelled; what is over stays."""

    code = "absence.begun"
    template = "这次请假已经开始或已经过去，不能撤回。提前回来请用“今天回岗”。"


class NotAway(Conflict):
    """Not away today."""

    code = "absence.not_away"
    template = "这次请假今天不在进行中，不用销假。"


def cancel_absence(*, absence_id: int, by: Account, now: dt.datetime) -> Absence:
    """Take one's own leave back before it begins (撤回), asked for or granted.

    Raises:
        AbsenceUnknown (or somebody else's), AbsenceMoved, AbsenceBegun
    """
    with transaction.atomic():
        absence = _own(absence_id, by)
        check_state(absence, Absence.States.REQUESTED, Absence.States.APPROVED)
        if absence.state == Absence.States.APPROVED and absence.from_date <= local_date(now):
            raise AbsenceBegun
        absence.state = Absence.States.CANCELLED
        absence.save(update_fields=["state"])
        publish(AbsenceCancelled(absence_id=absence.pk, account_id=absence.account_id), by=by.actor, at=now)
    return absence


def end_absence(*, absence_id: int, by: Account, now: dt.datetime) -> Absence:
    """Come back earlier than said (销假): at work again from today on.

    Raises:
        AbsenceUnknown (or somebody else's), AbsenceMoved, NotAway
    """
    today = local_date(now)
    with transaction.atomic():
        absence = _own(absence_id, by)
        check_state(absence, Absence.States.APPROVED)
        if not absence.from_date <= today < absence.back_date:
            raise NotAway
        absence.back_date = today
        absence.save(update_fields=["back_date"])
        publish(
            AbsenceEnded(absence_id=absence.pk, account_id=absence.account_id, back_date=today), by=by.actor, at=now
        )
    return absence


def _own(absence_id: int, by: Account) -> Absence:
    absence = locked_absence(absence_id)
    if absence.account_id != by.pk:
        raise AbsenceUnknown
    return absence
