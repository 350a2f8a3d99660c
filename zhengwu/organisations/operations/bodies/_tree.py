"""What every change of the tree needs: one at a time, the place above, and whether one may stand there."""

from __future__ import annotations

import datetime as dt

from django.db import connection

from zhengwu.kernel.public import BadInput
from zhengwu.organisations.models import Body
from zhengwu.organisations.queries.bodies import body_of
from zhengwu.organisations.queries.body_tree import body_path
from zhengwu.organisations.rules.body import Place, check_parent

_ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtext('zhengwu.organisations.body_tree'))"


class ParentUnknown(BadInput):
    """No body has the code that was given as the parent's."""

    code = "body.parent_unknown"


def lock_tree() -> None:
    """Wait for any other change of the tree, until the transaction ends.

    Locking the two bodies would not do: a circle can be closed by moves that touch different ones.
    """
    with connection.cursor() as cursor:
        cursor.execute(_ONE_AT_A_TIME)


def parent_named(code: str, *, loc: str = "parent") -> Body:
    """The body of a code typed or chosen in a form.

    Raises:
        ParentUnknown
    """
    found = Body.objects.select_related("division").filter(code=code.strip().upper()).first()
    if found is None:
        raise ParentUnknown.one(
            (loc,), "没有代码为“{body_code}”的机构，请核对。", "body.parent_unknown", body_code=code[:40]
        )
    return found


def check_place(place: Place, parent: Body, *, today: dt.date, across_divisions: bool = False) -> None:
    """Whether something may stand under a parent, as the tree is now: the tree must be locked.

    Raises:
        UnderItself, ParentAbolished, ParentOfAnotherBody, ParentElsewhere
    """
    check_parent(
        place,
        parent.place,
        above_parent={body.code for body in body_path(parent.code)} - {parent.code},
        today=today,
        across_divisions=across_divisions,
    )


def body_in_tree(code: str) -> Body:
    """The body, locked with the tree.

    Raises:
        BodyUnknown
    """
    lock_tree()
    Body.objects.select_for_update(no_key=True).filter(code=code).first()
    return body_of(code)
