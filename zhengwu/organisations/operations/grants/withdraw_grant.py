"""Take back what a post was allowed to do."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import Actor, publish
from zhengwu.organisations.events import GrantWithdrawn
from zhengwu.organisations.models import Grant, Post
from zhengwu.organisations.rules.actions import check_action


def withdraw_grant(
    *, post: Post, action: str, body_code: str | None = None, task_code: str = "", by: Actor, now: dt.datetime
) -> bool:
    """Withdraw exactly this grant (收回授权), and say whether there was one. Grants that also cover it stay.

    Raises:
        UnknownAction
    """
    check_action(action)
    over = {"body__code": body_code} if body_code else {"body__isnull": True}
    with transaction.atomic():
        withdrawn, _ = Grant.objects.filter(post=post, action=action, task_code=task_code, **over).delete()
        if withdrawn:
            publish(
                GrantWithdrawn(post_id=post.pk, action=action, body_code=body_code or "", task_code=task_code),
                by=by,
                at=now,
            )
    return bool(withdrawn)
