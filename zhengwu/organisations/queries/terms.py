"""Appointments and leave as the rules read them."""

from __future__ import annotations

from zhengwu.organisations.models import Absence, Appointment
from zhengwu.organisations.rules.presence import Away, Term


def term(appointment: Appointment) -> Term:
    """An appointment, read with its account."""
    return Term(
        account_id=appointment.account_id,
        role=appointment.role,
        valid_from=appointment.valid_from,
        valid_to=appointment.valid_to,
        name=appointment.account.display_name,
        locked=not appointment.account.is_active,
    )


def away(absence: Absence) -> Away:
    """A leave."""
    return Away(account_id=absence.account_id, from_date=absence.from_date, back_date=absence.back_date)
