"""Name the chief representative of a body in a service centre."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.db.models import Q

from zhengwu.kernel.public import Actor, BadInput, Conflict, clean_line, publish
from zhengwu.organisations.events import ChiefEnded, ChiefNamed
from zhengwu.organisations.models import Appointment, Body, ChiefRepresentative
from zhengwu.organisations.operations._by import acting
from zhengwu.organisations.rules.officer import Officer
from zhengwu.organisations.rules.period import includes


class ChiefNotAtWork(Conflict):
    """The appointment is not live on the first day."""

    code = "chief.not_at_work"
    template = "{name}在那一天没有任职，不能当首席代表。请先任命。"


def name_chief(
    *, appointment: Appointment, centre_code: str, valid_from: dt.date, by: Officer | Actor, now: dt.datetime
) -> ChiefRepresentative:
    """Name who speaks for the body of this appointment in a centre (首席代表), from a day on; whoever did ends that day.

    Naming the same again changes nothing.

    Raises:
        ChiefNotAtWork, BadInput (the centre), NotPermitted
    """
    centre_code = clean_line(centre_code, max_length=40, loc=("centre_code",))
    if not centre_code:
        raise BadInput.one(("centre_code",), "请选择政务服务中心。", "chief.centre")
    with transaction.atomic():
        body = Body.objects.select_for_update().get(posts__appointments=appointment)  # one chief at a time queues here
        actor = acting(by, "staff.edit", body=body)
        appointment = Appointment.objects.select_related("account").get(pk=appointment.pk)
        if not includes(valid_from, start=appointment.valid_from, end=appointment.valid_to):
            raise ChiefNotAtWork(name=appointment.account.display_name)
        still = Q(valid_to__isnull=True) | Q(valid_to__gt=valid_from)
        for earlier in ChiefRepresentative.objects.filter(still, body=body, centre_code=centre_code):
            if earlier.appointment_id == appointment.pk and earlier.valid_from <= valid_from:
                return earlier
            _end(earlier, max(valid_from, earlier.valid_from), actor, now)
        chief = ChiefRepresentative.objects.create(
            body=body, centre_code=centre_code, appointment=appointment, valid_from=valid_from
        )
        publish(
            ChiefNamed(
                body_code=body.code,
                centre_code=centre_code,
                account_id=appointment.account_id,
                post_id=appointment.post_id,
                valid_from=valid_from,
            ),
            by=actor,
            at=now,
        )
    return chief


def end_chief(*, chief: ChiefRepresentative, valid_to: dt.date, by: Officer | Actor, now: dt.datetime) -> None:
    """Let nobody speak for the body in that centre from `valid_to` on. One that ended earlier stays as it is.

    Raises:
        NotPermitted
    """
    with transaction.atomic():
        body = Body.objects.select_for_update().get(pk=chief.body_id)
        actor = acting(by, "staff.edit", body=body)
        held = ChiefRepresentative.objects.select_related("body", "appointment").get(pk=chief.pk)
        if held.valid_to is None or held.valid_to > valid_to:
            _end(held, max(valid_to, held.valid_from), actor, now)


def _end(chief: ChiefRepresentative, valid_to: dt.date, actor: Actor, now: dt.datetime) -> None:
    chief.valid_to = valid_to
    chief.save(update_fields=["valid_to"])
    publish(
        ChiefEnded(
            body_code=chief.body.code,
            centre_code=chief.centre_code,
            account_id=chief.appointment.account_id,
            valid_to=valid_to,
        ),
        by=actor,
        at=now,
    )
