"""Who is at work today, and who may do something: one SQL statement each."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db import connection

from zhengwu.organisations.queries.presence import PRESENT_SQL
from zhengwu.organisations.queries.scope import ENTRUSTED_TO_POST, GRANTING, granting_values
from zhengwu.organisations.rules.actions import check_action
from zhengwu.organisations.rules.division_code import subtree_prefix
from zhengwu.organisations.rules.officer import GrantScope, Interest, Officer
from zhengwu.organisations.rules.over import Over
from zhengwu.people.public import INTERESTS_SQL, Account

#: Plain SQL: every page of the desk asks this, and building it with the ORM cost ten times what running it does.
_OFFICERS = f"""
    SELECT acc.id, acc.display_name, post.id, post.name, post.kind, own.code, own.name, place.code, a.role,
        (SELECT coalesce(json_agg(json_build_array(g.action, g.code, g.task_code, g.delegation) ORDER BY g.delegation, g.id),
                         '[]'::json)
            FROM (SELECT g.id, g.action, over.code, g.task_code, 0 AS delegation
                  FROM organisations_grant g LEFT JOIN organisations_body over ON over.id = g.body_id
                  WHERE g.post_id = post.id
                  UNION ALL {ENTRUSTED_TO_POST}) g),
        {INTERESTS_SQL}
    FROM organisations_appointment a
    JOIN people_account acc ON acc.id = a.account_id
    JOIN organisations_post post ON post.id = a.post_id
    JOIN organisations_body own ON own.id = post.body_id
    JOIN organisations_division place ON place.id = own.division_id
    WHERE {PRESENT_SQL} AND {{who}}
    ORDER BY a.role, post.id, acc.id, a.id
"""  # noqa: S608  constant text, values bound
_OF_ACCOUNT = _OFFICERS.format(who="a.account_id = %(account)s")
_HEADS = _OFFICERS.format(who="own.code = %(body)s AND post.kind = 'head'")
_THAT_MAY = _OFFICERS.format(who=f"a.post_id IN ({GRANTING})")


def officer_for(account: Account, *, today: dt.date, post_id: int | None = None) -> Officer | None:
    """The account as an officer in one post: the post asked for, else its first (A before B, then the older post).

    None when it holds no post today, or not that one.
    """
    hats = hats_of(account, today=today)
    return next((hat for hat in hats if post_id in {None, hat.post_id}), None)


def hats_of(account: Account, *, today: dt.date) -> list[Officer]:
    """Every post this account holds today, each as an officer: the desk asks which hat."""
    return _officers(_OF_ACCOUNT, today=today, account=account.pk)


def holders(action: str, *, over: Over, today: dt.date) -> list[Officer]:
    """Everyone whose post has a grant for the action over this object today, A before B.

    Whether a condition keeps one of them away is another question: `Officer.barred`.
    """
    check_action(action)
    return _officers(_THAT_MAY, **granting_values(action, over, today=today))


def heads_of(*, body_code: str, today: dt.date) -> list[Officer]:
    """Everyone at work today in a head's post (负责人岗) of this body, A before B."""
    return _officers(_HEADS, today=today, body=body_code)


def _officers(statement: str, **values: Any) -> list[Officer]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        rows = cursor.fetchall()
    officers: dict[tuple[int, int], Officer] = {}
    for row in rows:
        officer = _officer(row, on=values["today"])
        officers.setdefault((officer.account_id, officer.post_id), officer)
    return list(officers.values())


def _officer(row: tuple[Any, ...], *, on: dt.date) -> Officer:
    account_id, name, post_id, post_name, kind, body_code, body_name, division_code, role, grants, interests = row
    subtree = subtree_prefix(division_code)
    return Officer(
        account_id=account_id,
        name=name,
        post_id=post_id,
        post_name=post_name,
        post_kind=kind,
        body_code=body_code,
        body_name=body_name,
        division_code=division_code,
        role=role,
        grants=tuple(
            GrantScope(
                action=action,
                body_code=body or "",
                subtree="" if body else subtree,
                task_code=task,
                delegation=delegation,
            )
            for action, body, task, delegation in grants
        ),
        interests=tuple(Interest(ref, why) for ref, why in interests),
        on=on,
    )
