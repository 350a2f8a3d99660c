"""Who may look at whose progress."""

from __future__ import annotations

import datetime as dt

from django.db.models import QuerySet

from zhengwu.cases.models import Case, ProgressShare
from zhengwu.kernel.public import NotFound
from zhengwu.people.public import Account, NaturalPerson, refs_of, resolve_ref


class NoSuchShare(NotFound):
    """Not there, somebody else's, run out or taken back: all read the same."""

    code = "share.unknown"
    template = "没有这份分享，或者已经到期、收回。请从“家人的进度”里打开。"


def shares_given(*, person: NaturalPerson) -> QuerySet[ProgressShare]:
    """What this person shares or shared, newest first."""
    shares = ProgressShare.objects.select_related("case").filter(owner_ref__in=refs_of(person))
    return shares.order_by("-shared_at", "-pk")


def shares_held(*, person: NaturalPerson, today: dt.date) -> QuerySet[ProgressShare]:
    """What this person may look at today, newest first."""
    held = ProgressShare.objects.select_related("case").filter(
        viewer_ref__in=refs_of(person), ended_at=None, valid_to__gt=today
    )
    return held.order_by("-shared_at", "-pk")


def held_share(*, share_id: int, account: Account, today: dt.date) -> ProgressShare:
    """One the account may look at today.

    Raises:
        NoSuchShare
    """
    person = account.person
    share = shares_held(person=person, today=today).filter(pk=share_id).first() if person else None
    if share is None:
        raise NoSuchShare
    return share


def shared_cases(share: ProgressShare) -> QuerySet[Case]:
    """The cases it is about, newest first: the one, or all that the owner applied for as themself."""
    cases = Case.objects.select_related("item_version", "body__division").order_by("-submitted_at", "-pk")
    if share.case_id is not None:
        return cases.filter(pk=share.case_id)
    owner = resolve_ref(share.owner_ref)
    refs = refs_of(owner) if isinstance(owner, NaturalPerson) else (share.owner_ref,)
    return cases.filter(applicant_ref__in=refs)
