"""三员分立, asked of the database: what a post, and whoever sits in it, may do altogether."""

from __future__ import annotations

from collections.abc import Iterable

from django.conf import settings
from django.db.models import Q

from zhengwu.organisations.models import Appointment, Grant, Post
from zhengwu.organisations.rules.separation import OF_MEMBER, check_apart, members_of


def keep_apart(post: Post, *, account_ids: Iterable[int] = ()) -> None:
    """After a change: the post, and everybody who holds it or is to hold it, are at most one of the three (`THREE_MEMBERS`).

    Raises:
        MembersMeet
    """
    if not settings.THREE_MEMBERS:
        return
    check_apart(set(Grant.objects.filter(post=post).values_list("action", flat=True)))
    holders = set(Appointment.objects.filter(post=post, valid_to=None).values_list("account_id", flat=True))
    for account_id in sorted(holders | set(account_ids)):
        held = Appointment.objects.filter(Q(account_id=account_id, valid_to=None)).values("post_id")
        check_apart(set(Grant.objects.filter(post_id__in=held).values_list("action", flat=True)))


def posts_that_mix() -> list[Post]:
    """Posts whose grants make them two of the three: where the rule is not asked, or was not yet."""
    granted: dict[int, set[str]] = {}
    of_the_three = sorted(frozenset().union(*OF_MEMBER.values()))
    for post_id, action in Grant.objects.filter(action__in=of_the_three).values_list("post_id", "action"):
        granted.setdefault(post_id, set()).add(action)
    mixing = [post_id for post_id, actions in granted.items() if len(members_of(actions)) > 1]
    return list(Post.objects.filter(pk__in=mixing).select_related("body").order_by("pk"))
