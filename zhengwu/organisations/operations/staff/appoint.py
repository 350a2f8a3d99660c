"""Appoint somebody to a post."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import Actor, Conflict, NotPermitted, clean_line, publish
from zhengwu.organisations.events import Appointed
from zhengwu.organisations.models import Appointment, Post
from zhengwu.organisations.operations._apart import keep_apart
from zhengwu.organisations.operations._by import acting
from zhengwu.organisations.operations.staff._post import check_within, locked_post
from zhengwu.organisations.queries.terms import term
from zhengwu.organisations.rules.appointing import check_beside, check_terms
from zhengwu.organisations.rules.officer import Officer
from zhengwu.organisations.rules.presence import Term
from zhengwu.people.public import Account


class NotStaff(Conflict):
    """The account does not work at the desk, or is shut."""

    code = "appointment.not_staff"
    template = "{name}的账号不是在用的工作人员账号，不能任职。请先在账号管理里设为工作人员。"


class AppointsOneself(NotPermitted):
    """Nobody appoints themselves."""

    template = "不能给自己任职。请由其他管理员办理。"


def appoint(
    *,
    post: Post,
    account: Account,
    role: str = "A",
    kind: str = "regular",
    badge_no: str = "",
    valid_from: dt.date,
    valid_to: dt.date | None = None,
    by: Officer | Actor,
    now: dt.datetime,
) -> Appointment:
    """Appoint an account to a post (任职) in role A or B (AB 角); the same again changes nothing.

    Live on days d with valid_from <= d < valid_to; without `valid_to` until ended. One person may hold several posts; a
    post has as many A at once as it has seats, and B is another person than A.

    Args:
        kind: regular 任命, acting 代理, or temporary 临时, which needs its end.
        badge_no: 工号, at most 20 characters.
    Raises:
        AppointmentPeriod, AppointmentRoleUnknown, AppointmentKindUnknown, AlreadyAppointed, SeatTaken, PostShut, NotStaff,
        AppointsOneself, MembersMeet, BadInput (a text), NotPermitted
    """
    check_terms(role=role, kind=kind, valid_from=valid_from, valid_to=valid_to)
    badge_no = clean_line(badge_no, max_length=20, loc=("badge_no",))
    with transaction.atomic():
        held = locked_post(post.pk)
        actor = acting(by, "staff.edit", body=held.body)
        others = list(Appointment.objects.filter(post=held).select_related("account"))
        for other in others:
            if (other.account_id, other.role, other.kind, other.valid_from, other.valid_to) == (
                (account.pk, role, kind, valid_from, valid_to)
            ):
                return other
        if isinstance(by, Officer) and by.account_id == account.pk:
            raise AppointsOneself(action="staff.edit")
        if not account.is_staff or not account.is_active:
            raise NotStaff(name=account.display_name)
        check_within(held, valid_to=valid_to)
        new = Term(
            account_id=account.pk, role=role, valid_from=valid_from, valid_to=valid_to, name=account.display_name
        )
        check_beside(new, [term(other) for other in others], seats=held.seats)
        appointment = Appointment.objects.create(
            post=held,
            account=account,
            role=role,
            kind=kind,
            badge_no=badge_no,
            valid_from=valid_from,
            valid_to=valid_to,
        )
        keep_apart(held, account_ids=(account.pk,))
        publish(
            Appointed(
                post_id=held.pk,
                account_id=account.pk,
                role=role,
                valid_from=valid_from,
                valid_to=valid_to,
                kind=kind,
            ),
            by=actor,
            at=now,
        )
    return appointment
