"""End somebody's appointment to a post."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import Actor, publish
from zhengwu.organisations.events import AppointmentEnded
from zhengwu.organisations.models import Appointment
from zhengwu.organisations.operations._by import acting
from zhengwu.organisations.operations.staff._post import locked_post
from zhengwu.organisations.rules.officer import Officer


def end_appointment(
    *, appointment: Appointment, valid_to: dt.date, by: Officer | Actor, now: dt.datetime
) -> Appointment:
    """End an appointment (免职): `valid_to` is the first day without it. One that ends earlier stays as it is.

    Raises:
        NotPermitted
    """
    with transaction.atomic():
        post = locked_post(appointment.post_id)
        actor = acting(by, "staff.edit", body=post.body)
        held = Appointment.objects.select_for_update().get(pk=appointment.pk)
        if held.valid_to is not None and held.valid_to <= valid_to:
            return held
        held.valid_to = max(valid_to, held.valid_from)
        held.save(update_fields=["valid_to"])
        publish(
            AppointmentEnded(post_id=held.post_id, account_id=held.account_id, role=held.role, valid_to=held.valid_to),
            by=actor,
            at=now,
        )
    return held
