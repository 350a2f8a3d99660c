"""End somebody's appointment to a post."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import Actor, publish
from zhengwu.organisations.events import AppointmentEnded
from zhengwu.organisations.models import Appointment


def end_appointment(*, appointment: Appointment, valid_to: dt.date, by: Actor, now: dt.datetime) -> Appointment:
    """End an appointment (免职): `valid_to` is the first day without it. One that ends earlier stays as it is."""
    with transaction.atomic():
        held = Appointment.objects.select_for_update().get(pk=appointment.pk)
        if held.valid_to is not None and held.valid_to <= valid_to:
            return held
        held.valid_to = max(valid_to, held.valid_from)
        held.save(update_fields=["valid_to"])
        publish(
            AppointmentEnded(post_id=held.post_id, account_id=held.account_id, role=held.role, valid_to=held.valid_to),
            by=by,
            at=now,
        )
    return held
