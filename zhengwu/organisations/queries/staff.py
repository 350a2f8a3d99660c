"""Posts, who holds them, who is on duty today, and who is chief representative."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from zhengwu.kernel.public import NotFound
from zhengwu.organisations.models import Absence, Appointment, Body, ChiefRepresentative, Post
from zhengwu.organisations.queries.presence import open_posts
from zhengwu.organisations.queries.scope import covered_by
from zhengwu.organisations.queries.terms import away, term
from zhengwu.organisations.rules.officer import Officer
from zhengwu.organisations.rules.presence import Duty, Term, on_duty


class PostNotYours(NotFound):
    """No such post, or it lies outside the officer's authority: both read the same, on purpose."""

    code = "post.not_found"
    template = "没有找到这个岗位，或它不在您的管理范围内。"


class AppointmentNotYours(NotFound):
    """No such appointment in this post."""

    code = "appointment.not_found"
    template = "没有找到这段任职，请从岗位页里选。"


@dataclass(frozen=True, slots=True, kw_only=True)
class PostDuty:
    """A post today: everybody who holds it, who acts, and for those away when they are back."""

    post: Post
    duty: Duty
    terms: tuple[Term, ...]
    back: dict[int, dt.date]


def posts_for(officer: Officer, *, actions: Sequence[str]) -> QuerySet[Post]:
    """The posts of bodies within the officer's grants for one of these actions, with bodies and divisions."""
    within = covered_by(officer, actions=actions, body_field="body__code", task_field="")
    return Post.objects.filter(within).select_related("body__division").order_by("body__code", "code")


def post_for(officer: Officer, *, actions: Sequence[str], post_id: int) -> Post:
    """The post, if it lies within the officer's grants for one of these actions.

    Raises:
        PostNotYours
    """
    found = posts_for(officer, actions=actions).filter(pk=post_id).first()
    if found is None:
        raise PostNotYours
    return found


def appointment_of(post: Post, *, appointment_id: int) -> Appointment:
    """The appointment, if it is to this post.

    Raises:
        AppointmentNotYours
    """
    found = Appointment.objects.select_related("account").filter(post=post, pk=appointment_id).first()
    if found is None:
        raise AppointmentNotYours
    return found


def appointments_for(officer: Officer, *, actions: Sequence[str]) -> QuerySet[Appointment]:
    """Who holds, held or will hold posts within the officer's grants for one of these actions."""
    within = covered_by(officer, actions=actions, body_field="post__body__code", task_field="")
    rows = Appointment.objects.filter(within).select_related("account", "post__body")
    return rows.order_by("account__display_name", "account_id", "role", "valid_from", "id")


def duty_board(body: Body, *, today: dt.date) -> list[PostDuty]:
    """谁在岗: every post of a body today. Three SQL statements however many posts."""
    posts = list(Post.objects.filter(open_posts(today), body=body).order_by("code"))
    return _duties(posts, today=today)


def duties_of(posts: Sequence[Post], *, today: dt.date) -> dict[int, PostDuty]:
    """The same for these posts, by number. Two SQL statements."""
    return {one.post.pk: one for one in _duties(posts, today=today)}


def _duties(posts: Sequence[Post], *, today: dt.date) -> list[PostDuty]:
    lasts = Q(valid_to__isnull=True) | Q(valid_to__gt=today)
    live = Appointment.objects.filter(lasts, post__in=posts, valid_from__lte=today).select_related("account")
    terms: dict[int, list[Term]] = defaultdict(list)
    for one in live.order_by("role", "valid_from", "id"):
        terms[one.post_id].append(term(one))
    holders = {one.account_id for held in terms.values() for one in held}
    gone = Absence.objects.filter(
        account__in=holders, state=Absence.States.APPROVED, from_date__lte=today, back_date__gt=today
    )
    aways = [away(one) for one in gone]
    back = {one.account_id: one.back_date for one in aways}
    return [
        PostDuty(
            post=post,
            duty=on_duty(terms[post.pk], aways, day=today, b_acts=post.b_acts),
            terms=tuple(terms[post.pk]),
            back={one.account_id: back[one.account_id] for one in terms[post.pk] if one.account_id in back},
        )
        for post in posts
    ]


def chief_representative_of(
    *, body_code: str, on: dt.date, centre_code: str | None = None
) -> ChiefRepresentative | None:
    """首席代表 of a body on a day, in one centre or in any: who signs there. Whether they may sign a case is asked of their
    grants as of anybody's; outside those it goes up to who may (DOMAIN §8). One SQL statement.
    """
    lasts = Q(valid_to__isnull=True) | Q(valid_to__gt=on)
    held = Q(appointment__valid_to__isnull=True) | Q(appointment__valid_to__gt=on)
    rows = ChiefRepresentative.objects.filter(lasts, held, body__code=body_code, valid_from__lte=on)
    if centre_code is not None:
        rows = rows.filter(centre_code=centre_code)
    return rows.select_related("appointment__account", "appointment__post", "body").first()


def chiefs_of(post: Post, *, on: dt.date) -> list[ChiefRepresentative]:
    """The centres in which holders of this post speak for its body today or later."""
    lasts = Q(valid_to__isnull=True) | Q(valid_to__gt=on)
    rows = ChiefRepresentative.objects.filter(lasts, appointment__post=post)
    return list(rows.select_related("appointment__account"))
