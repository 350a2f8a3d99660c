"""What a grant covers, as a condition of SQL: for holders, for lists, and for saying who may."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import Any

from django.db import connections
from django.db.models import Q

from zhengwu.kernel.public import CompiledModels, Given, place_of
from zhengwu.organisations.models import Body, Post
from zhengwu.organisations.queries.bodies import body_of
from zhengwu.organisations.rules.actions import check_action
from zhengwu.organisations.rules.division_code import division_path_codes
from zhengwu.organisations.rules.officer import MayNot, NobodyMay, NotAtWork, Officer
from zhengwu.organisations.rules.over import Over

#: Who may do what for whom on the day `today`, one row an item ('' = all). An abolished body neither gives nor receives.
DELEGATED_SQL = """
    SELECT dg.id AS delegation_id, t.code AS to_body_code, f.code AS from_body_code, i.task_code, dg.actions
    FROM organisations_delegation dg
    JOIN organisations_delegateditem i ON i.delegation_id = dg.id
    JOIN organisations_body f ON f.id = dg.from_body_id AND (f.valid_to IS NULL OR f.valid_to > %(today)s)
    JOIN organisations_body t ON t.id = dg.to_body_id AND (t.valid_to IS NULL OR t.valid_to > %(today)s)
    WHERE dg.state = 'accepted' AND dg.valid_from <= %(today)s AND (dg.valid_to IS NULL OR dg.valid_to > %(today)s)
"""

#: What the post `post` of the body `own` may do because another body entrusted it to its body (委托): only what the post may do
#: for its own body anyway; to see a case goes with any step of it.
ENTRUSTED_TO_POST = f"""
    SELECT g.id, g.action, d.from_body_code, d.task_code, d.delegation_id
    FROM organisations_grant g
    JOIN ({DELEGATED_SQL}) d ON d.to_body_code = own.code AND (g.action = ANY(d.actions) OR g.action = 'cases.view')
    WHERE g.post_id = post.id AND g.task_code = '' AND (g.body_id IS NULL OR g.body_id = own.id)
"""  # noqa: S608  constant text, values bound

#: The posts whose grant covers an action over an object. A grant without a body reaches the subtree of its post's division:
#: that of the object, or one above, found by the codes on the way up. Or the object's body entrusted it to theirs.
GRANTING = f"""
    SELECT g.post_id FROM organisations_grant g
    WHERE g.action = %(action)s AND g.task_code IN ('', %(task_code)s)
      AND (g.body_id = (SELECT asked.id FROM organisations_body asked WHERE asked.code = %(body_code)s)
           OR g.body_id IS NULL AND EXISTS (
               SELECT FROM organisations_post p
               JOIN organisations_body own ON own.id = p.body_id
               JOIN organisations_division d ON d.id = own.division_id
               WHERE p.id = g.post_id AND d.code = ANY(%(above)s)))
    UNION
    SELECT g.post_id FROM ({DELEGATED_SQL}) d
    JOIN organisations_body own ON own.code = d.to_body_code
    JOIN organisations_post p ON p.body_id = own.id
    JOIN organisations_grant g ON g.post_id = p.id AND g.action = %(action)s AND g.task_code = ''
    WHERE d.from_body_code = %(body_code)s AND d.task_code IN ('', %(task_code)s)
      AND (%(action)s = ANY(d.actions) OR %(action)s = 'cases.view') AND (g.body_id IS NULL OR g.body_id = own.id)
"""  # noqa: S608  constant text, values bound


def granting_values(action: str, over: Over, *, today: dt.date | None) -> dict[str, Any]:
    """What `GRANTING` is filled with."""
    return {
        "action": action,
        "task_code": over.task_code,
        "body_code": over.body_code,
        "above": list(division_path_codes(over.division_code)),
        "today": today,
    }


def over_body(body: Body, *, task_code: str = "") -> Over:
    """A body, or an item of it, as the object of an action. The body's division is read if it is not there yet."""
    return Over(division_code=body.division.code, body_code=body.code, task_code=task_code)


def over_body_code(body_code: str, *, task_code: str = "") -> Over:
    """The same for a body known by its code only: one SQL statement.

    Raises:
        BodyUnknown
    """
    return over_body(body_of(body_code), task_code=task_code)


def posts_that_may(action: str, *, over: Over, today: dt.date | None) -> list[Post]:
    """The posts that may do the action over this object on a day, with their bodies: two SQL statements.

    Without a day what other bodies entrusted to theirs does not count.
    """
    with connections[place_of(Post)].cursor() as cursor:
        cursor.execute(_GRANTED, granting_values(action, over, today=today))
        granted = [post_id for (post_id,) in cursor]
    return _posts.found(posts=granted) if granted else []


_GRANTED = f"SELECT granted.post_id FROM ({GRANTING}) granted"  # noqa: S608  constant text, values bound
_posts = CompiledModels(lambda: Post.objects.filter(pk__any=Given("posts")).select_related("body").order_by("pk"))


def require(officer: Officer | None, action: str, *, over: Over) -> Officer:
    """The officer, if a grant covers the action over this object and no condition of the table forbids it.

    Asks the database only to say who may.

    Raises:
        NotAtWork: nobody with a post
        MayNot: others may; the message names their posts
        NobodyMay: no post may
        OwnMatter, KinsMatter, OwnUnit, DidTheOtherSide: the grant is there, a condition forbids it
    """
    check_action(action)
    if officer is None:
        raise NotAtWork(action=action)
    if officer.grant_for(action, over) is None:
        posts = posts_that_may(action, over=over, today=officer.on)
        if not posts:
            raise NobodyMay(action=action)
        raise MayNot(action=action, who=tuple(f"{post.body.short_name or post.body.name}{post.name}" for post in posts))
    if barred := officer.barred(action, over):
        raise barred
    return officer


def covered_by(
    officer: Officer,
    *,
    actions: Sequence[str] = (),
    action_field: str = "",
    body_field: str = "body_code",
    task_field: str = "task_code",
    party_fields: Sequence[str] = (),
) -> Q:
    """The condition under which a row lies within the officer's grants: for lists, instead of asking row by row.

    Args:
        actions: only grants for these actions count; empty means all.
        action_field: the column that names the action each row needs, when rows differ; empty when they do not.
        body_field: the column with the code of the body.
        task_field: the column with the item's 实施编码; empty when rows have none, and then grants narrowed to an item
            cover nothing.
        party_fields: columns with the refs of those whose matter the row is; rows the officer must keep away from are left out.
    """
    # A post may do a dozen things in the same place: said once, whatever is done there.
    done_there: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for scope in officer.grants:
        if (not actions or scope.action in actions) and (task_field or not scope.task_code):
            done_there[scope.subtree, scope.body_code if not scope.subtree else "", scope.task_code].add(scope.action)
    within = Q(pk__in=[])
    for place, doing in done_there.items():
        within |= _within(place, doing, action_field=action_field, body_field=body_field, task_field=task_field)
    if away := officer.interested():
        for field in party_fields:
            within &= ~Q(**{f"{field}__in": sorted(away)})
    return within


def _within(
    place: tuple[str, str, str], doing: Collection[str], *, action_field: str, body_field: str, task_field: str
) -> Q:
    subtree, body_code, task_code = place
    if subtree:
        # Resolved by the database: a province has more bodies than a statement should carry.
        bodies = Body.objects.filter(division__code__startswith=subtree).order_by().values("code")
        within = Q(**{f"{body_field}__in": bodies})
    else:
        within = Q(**{body_field: body_code})
    if action_field:
        within &= Q(**{f"{action_field}__in": sorted(doing)})
    if task_code:
        within &= Q(**{task_field: task_code})
    return within
