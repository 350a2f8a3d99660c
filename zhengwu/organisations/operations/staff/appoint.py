"""Appoint somebody to a post."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import Actor, BadInput, Conflict, publish
from zhengwu.organisations.events import Appointed
from zhengwu.organisations.models import Appointment, Post
from zhengwu.people.public import Account


class AppointmentPeriod(BadInput):
    """The last day lies before the first."""

    code = "appointment.period"


class AppointmentRoleUnknown(BadInput):
    """Neither A nor B."""

    code = "appointment.role"


class AlreadyAppointed(Conflict):
    """The account holds this post already, on other terms, on some of the same days."""

    code = "appointment.already"
    template = "{name} 已经在这个岗位上（{role} 角）。请先结束原来的任职，再重新任命。"


def appoint(
    *,
    post: Post,
    account: Account,
    role: str = "A",
    valid_from: dt.date,
    valid_to: dt.date | None = None,
    by: Actor,
    now: dt.datetime,
) -> Appointment:
    """Appoint an account to a post (任职) in role A or B (AB 角); the same again changes nothing.

    Live on days d with valid_from <= d < valid_to; without `valid_to` until ended.

    Raises:
        AppointmentPeriod, AppointmentRoleUnknown, AlreadyAppointed
    """
    if role not in Appointment.Roles.values:
        raise AppointmentRoleUnknown.one(("role",), "请选择 A 角或 B 角。", "appointment.role")
    if valid_to is not None and valid_to <= valid_from:
        raise AppointmentPeriod.one(("valid_to",), "任职的终止日要晚于起始日，请重新选择。", "appointment.period")
    with transaction.atomic():
        Post.objects.select_for_update().get(pk=post.pk)  # two appointments to one post queue here
        for other in Appointment.objects.filter(post=post, account=account):
            if (other.role, other.valid_from, other.valid_to) == (role, valid_from, valid_to):
                return other
            if _overlap((other.valid_from, other.valid_to), (valid_from, valid_to)):
                raise AlreadyAppointed(name=account.display_name, role=other.role)
        appointment = Appointment.objects.create(
            post=post, account=account, role=role, valid_from=valid_from, valid_to=valid_to
        )
        publish(
            Appointed(post_id=post.pk, account_id=account.pk, role=role, valid_from=valid_from, valid_to=valid_to),
            by=by,
            at=now,
        )
    return appointment


def _overlap(one: tuple[dt.date, dt.date | None], other: tuple[dt.date, dt.date | None]) -> bool:
    """Whether two half-open periods share a day."""
    (a_from, a_to), (b_from, b_to) = one, other
    return (b_to is None or a_from < b_to) and (a_to is None or b_from < a_to)
