"""What a grant covers, as a condition of SQL: for holders, for lists, and for saying who may."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import Q, QuerySet
from django.db.models.expressions import RawSQL

from zhengwu.organisations.models import Body, Post
from zhengwu.organisations.rules.division_code import LENGTH, PREFIX_LENGTHS
from zhengwu.organisations.rules.officer import GrantScope, MayNot, NobodyMay, NotAtWork, Officer

#: The posts whose grant covers an action over one body's item. A grant without a body reaches the subtree of its post's
#: division: that of the body asked about, or one above, found by the digits its code begins with.
_GRANTING = """
    SELECT g.post_id
    FROM organisations_body asked
    JOIN organisations_division place ON place.id = asked.division_id
    JOIN organisations_grant g ON g.action = %s AND g.task_code IN ('', %s)
    WHERE asked.code = %s
      AND (g.body_id = asked.id
           OR g.body_id IS NULL AND EXISTS (
               SELECT FROM organisations_post p
               JOIN organisations_body own ON own.id = p.body_id
               JOIN organisations_division d ON d.id = own.division_id
               WHERE p.id = g.post_id
                 AND d.code IN (SELECT rpad(left(place.code, digits), %s, '0') FROM unnest(%s::int[]) AS digits)))
"""


def granting(action: str, *, body_code: str, task_code: str = "") -> QuerySet[Post]:
    """The posts with a grant that covers the action over this body's item. Not yet run: part of one statement.

    Plain SQL: every answer about a case asks this, and building it with the ORM cost ten times what running it does.
    """
    values = (action, task_code, body_code, LENGTH, list(PREFIX_LENGTHS))
    return Post.objects.filter(pk__in=RawSQL(_GRANTING, values))  # noqa: S611  constant text, values bound


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
