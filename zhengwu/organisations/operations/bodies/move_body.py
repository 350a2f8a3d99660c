"""Put a body under another parent."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import local_date, publish
from zhengwu.organisations.events import BodyMoved
from zhengwu.organisations.models import Body
from zhengwu.organisations.operations.bodies._tree import body_in_tree, check_place, parent_named
from zhengwu.organisations.queries.scope import over_body, require
from zhengwu.organisations.rules.body import InternalCodeWrong
from zhengwu.organisations.rules.officer import Officer


def move_body(*, code: str, parent_code: str, across_divisions: bool = False, by: Officer, now: dt.datetime) -> Body:
    """Put a body, with all below it, under another parent (调整隶属); the same again changes nothing.

    Args:
        parent_code: empty puts it at the top of its division.
        across_divisions: the parent may belong to a place that does not contain the body's.
    Raises:
        NotPermitted: no bodies.edit over the body, or over the new parent
        BodyUnknown, ParentUnknown, InternalCodeWrong (an internal body needs a parent), UnderItself, ParentAbolished,
        ParentOfAnotherBody, ParentElsewhere
    """
    with transaction.atomic():
        body = body_in_tree(code)
        require(by, "bodies.edit", over=over_body(body))
        parent = parent_named(parent_code) if parent_code.strip() else None
        if parent is None and "-" in body.code:
            raise InternalCodeWrong.one(
                ("parent",), "没有统一社会信用代码的机构要有上级机构，请先选上级机构。", "body.internal_code"
            )
        if parent is not None:
            require(by, "bodies.edit", over=over_body(parent))
            check_place(body.place, parent, today=local_date(now), across_divisions=across_divisions)
        before = body.parent
        if before == parent:
            return body
        body.parent = parent
        body.save(update_fields=["parent"])
        publish(
            BodyMoved(
                body_code=body.code,
                from_code=before.code if before else "",
                from_name=before.name if before else "",
                to_code=parent.code if parent else "",
                to_name=parent.name if parent else "",
            ),
            by=by.actor,
            at=now,
        )
    return body
