"""Holding a round while something is done to it."""

from __future__ import annotations

from uuid import UUID

from zhengwu.items.models import Consultation
from zhengwu.items.queries.consultations import ConsultationUnknown
from zhengwu.organisations.public import Officer, over_body, require


def held(consultation_id: UUID) -> Consultation:
    """The round, its row locked until the transaction ends.

    Raises:
        ConsultationUnknown
    """
    rows = Consultation.objects.select_for_update(of=("self",)).select_related("body__division")
    found = rows.filter(pk=consultation_id).first()
    if found is None:
        raise ConsultationUnknown
    return found


def check_keeper(by: Officer, consultation: Consultation) -> None:
    """Refuse whoever neither writes nor publishes items of the body that asks.

    Raises:
        NotPermitted
    """
    over = over_body(consultation.body)
    if by.grant_for("items.publish", over) is None:
        require(by, "items.edit", over=over)
