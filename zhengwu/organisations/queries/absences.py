"""Leave: one's own, what waits for an answer, and who is away."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from zhengwu.kernel.public import NotFound
from zhengwu.organisations.models import Absence, Appointment, Post
from zhengwu.organisations.queries.scope import covered_by
from zhengwu.organisations.queries.terms import away, term
from zhengwu.organisations.rules.officer import Officer
from zhengwu.organisations.rules.presence import uncovered
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


@dataclass(frozen=True, slots=True, kw_only=True)
class StandIns:
    """For one post of somebody who asks for leave: who else holds it then, and whether all of those are away too."""

    post: Post
    others: tuple[str, ...]
    nobody_left: bool


def stand_ins_of(absence: Absence) -> list[StandIns]:
    """Who would stand in on the days of this leave, post by post. Three SQL statements."""
    lasts = Q(valid_to__isnull=True) | Q(valid_to__gt=absence.from_date)
    then = Appointment.objects.filter(lasts, valid_from__lt=absence.back_date)
    posts = list(Post.objects.filter(pk__in=then.filter(account=absence.account_id).values("post")).order_by("id"))
    held = list(then.filter(post__in=posts).select_related("account").order_by("role", "id"))
    granted = Absence.objects.filter(
        account__in={one.account_id for one in held} - {absence.account_id},
        state=Absence.States.APPROVED,
        from_date__lt=absence.back_date,
        back_date__gt=absence.from_date,
    )
    aways = [away(one) for one in granted]
    found = []
    for post in posts:
        terms = [term(one) for one in held if one.post_id == post.pk]
        others = tuple(dict.fromkeys(one.name for one in terms if one.account_id != absence.account_id))
        gap = uncovered(terms, aways, leave=away(absence))
        found.append(StandIns(post=post, others=others, nobody_left=gap is not None))
    return found
