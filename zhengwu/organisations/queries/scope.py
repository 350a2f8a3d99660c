"""What a grant covers, as a condition of SQL: for holders, for lists, and for saying who may."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import CharField, Q, QuerySet, Value
from django.db.models.functions import Left, RPad

from zhengwu.organisations.models import Body, Grant, Post
from zhengwu.organisations.rules.division_code import LENGTH, PREFIX_LENGTHS
from zhengwu.organisations.rules.officer import GrantScope, MayNot, NobodyMay, NotAtWork, Officer


def granting(action: str, *, body_code: str, task_code: str = "") -> QuerySet[Post]:
    """The posts with a grant that covers the action over this body's item. Not yet run: part of one statement."""
    # A grant without a body reaches the subtree of its post's division: that of the body asked about, or one above.
    divisions_above = [
        Body.objects.filter(code=body_code)
        .order_by()
        .values_list(RPad(Left("division__code", digits), LENGTH, Value("0"), output_field=CharField()))
        for digits in PREFIX_LENGTHS
    ]
    subtree = Q()
    for above in divisions_above:
        subtree |= Q(body__isnull=True, post__body__division__code__in=above)
    grants = Grant.objects.filter(Q(body__code=body_code) | subtree, action=action, task_code__in={"", task_code})
    return Post.objects.filter(pk__in=grants.order_by().values("post_id"))


def posts_that_may(action: str, *, body_code: str, task_code: str = "") -> list[Post]:
    """The posts that may do the action over this body's item, with their bodies: one SQL statement."""
    return list(granting(action, body_code=body_code, task_code=task_code).select_related("body").order_by("id"))


def require(officer: Officer | None, action: str, *, body_code: str, task_code: str = "") -> Officer:
    """The officer, if a grant covers the action over this body's item. Asks the database only to say who may.

    Raises:
        NotAtWork: nobody with a post
        MayNot: others may; the message names their posts
        NobodyMay: no post may
    """
    if officer is None:
        raise NotAtWork(action=action)
    if officer.may(action, body_code=body_code, task_code=task_code):
        return officer
    posts = posts_that_may(action, body_code=body_code, task_code=task_code)
    if not posts:
        raise NobodyMay(action=action)
    raise MayNot(action=action, who=tuple(f"{post.body.short_name or post.body.name}{post.name}" for post in posts))


def covered_by(
    officer: Officer,
    *,
    actions: Sequence[str] = (),
    action_field: str = "",
    body_field: str = "body_code",
    task_field: str = "task_code",
) -> Q:
    """The condition under which a row lies within the officer's grants: for lists, instead of asking row by row.

    Args:
        actions: only grants for these actions count; empty means all.
        action_field: the column that names the action each row needs, when rows differ; empty when they do not.
        body_field: the column with the code of the body.
        task_field: the column with the item's 实施编码; empty when rows have none, and then grants narrowed to an item
            cover nothing.
    """
    within = Q(pk__in=[])
    for scope in officer.grants:
        if (actions and scope.action not in actions) or (scope.task_code and not task_field):
            continue
        within |= _within(scope, action_field=action_field, body_field=body_field, task_field=task_field)
    return within


def _within(scope: GrantScope, *, action_field: str, body_field: str, task_field: str) -> Q:
    if scope.subtree:
        # Resolved by the database: a province has more bodies than a statement should carry.
        bodies = Body.objects.filter(division__code__startswith=scope.subtree).order_by().values("code")
        within = Q(**{f"{body_field}__in": bodies})
    else:
        within = Q(**{f"{body_field}__in": sorted(scope.body_codes)})
    if action_field:
        within &= Q(**{action_field: scope.action})
    if scope.task_code:
        within &= Q(**{task_field: scope.task_code})
    return within
