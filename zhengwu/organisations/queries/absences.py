"""Leave: one's own, what waits for an answer, and who is away."""

from __future__ import annotations

import datetime as dt

from django.db.models import Q, QuerySet

from zhengwu.kernel.public import NotFound
from zhengwu.organisations.models import Absence, Appointment
from zhengwu.organisations.queries.scope import covered_by
from zhengwu.organisations.rules.officer import Officer
from zhengwu.people.public import Account


class AbsenceUnknown(NotFound):
    """No absence has this number, or it is somebody else's."""

    code = "absence.unknown"
    template = "没有这条请假记录，请从名单里选。"


def absences_of(account: Account) -> QuerySet[Absence]:
    """One's own, newest first."""
    return Absence.objects.filter(account=account).select_related("answered_by").order_by("-from_date", "-id")


def absences_for(officer: Officer) -> QuerySet[Absence]:
    """What this officer may answer: of bodies within the grants for 审批请假, soonest first."""
    within = covered_by(officer, actions=("absences.approve",), body_field="body__code", task_field="")
    return Absence.objects.filter(within).select_related("account", "body", "answered_by").order_by("from_date", "id")


def absence_for(officer: Officer, *, absence_id: int) -> Absence:
    """One of those.

    Raises:
        AbsenceUnknown
    """
    found = absences_for(officer).filter(pk=absence_id).first()
    if found is None:
        raise AbsenceUnknown
    return found


def away_today(account: Account, *, today: dt.date) -> Absence | None:
    """The leave that keeps this account from its posts today: one SQL statement."""
    return Absence.objects.filter(
        account=account, state=Absence.States.APPROVED, from_date__lte=today, back_date__gt=today
    ).first()


def holds_a_post(account: Account, *, today: dt.date) -> bool:
    """Whether the account works somewhere today, present or away."""
    lasts = Q(valid_to__isnull=True) | Q(valid_to__gt=today)
    return Appointment.objects.filter(lasts, account=account, valid_from__lte=today).exists()
