"""Let somebody hold a post longer."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from django.db import transaction

from zhengwu.kernel.public import Actor, Conflict, publish
from zhengwu.organisations.events import AppointmentProlonged
from zhengwu.organisations.models import Appointment
from zhengwu.organisations.operations._by import acting
from zhengwu.organisations.operations.staff._post import check_within, locked_post
from zhengwu.organisations.operations.staff.appoint import AppointsOneself
from zhengwu.organisations.queries.terms import term
from zhengwu.organisations.rules.appointing import check_beside, check_terms
from zhengwu.organisations.rules.officer import Officer


class NotLonger(Conflict):
    """The new end is not later than the old one."""

    code = "appointment.not_longer"
    template = "新的终止日要晚于原来的。要提前结束，请用“免职”。"


class EndedBefore(Conflict):
    """What is over is appointed anew, not prolonged."""

    code = "appointment.ended_before"
    template = "这段任职已经结束，不能续任。请重新任命。"


def prolong_appointment(
    *, appointment: Appointment, valid_to: dt.date | None, today: dt.date, by: Officer | Actor, now: dt.datetime
) -> Appointment:
    """Prolong an appointment (续任) to `valid_to`, the first day without it; None lifts the end of one that is not temporary.

    Raises:
        NotLonger, EndedBefore, AppointmentPeriod, AlreadyAppointed, SeatTaken, PostShut, AppointsOneself, NotPermitted
    """
    with transaction.atomic():
        post = locked_post(appointment.post_id)
        actor = acting(by, "staff.edit", body=post.body)
        held = Appointment.objects.select_for_update(of=("self",)).select_related("account").get(pk=appointment.pk)
        if isinstance(by, Officer) and by.account_id == held.account_id:
            raise AppointsOneself(action="staff.edit")
        if held.valid_to is not None and held.valid_to <= today:
            raise EndedBefore
        if held.valid_to is None or (valid_to is not None and valid_to <= held.valid_to):
            raise NotLonger
        check_terms(role=held.role, kind=held.kind, valid_from=held.valid_from, valid_to=valid_to)
        check_within(post, valid_to=valid_to)
        others = Appointment.objects.filter(post=post).exclude(pk=held.pk).select_related("account")
        check_beside(replace(term(held), valid_to=valid_to), [term(one) for one in others], seats=post.seats)
        held.valid_to = valid_to
        held.save(update_fields=["valid_to"])
        publish(
            AppointmentProlonged(
                post_id=held.post_id, account_id=held.account_id, role=held.role, valid_to=held.valid_to
            ),
            by=actor,
            at=now,
        )
    return held
