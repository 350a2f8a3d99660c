"""Let a post do something."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import Actor, publish
from zhengwu.organisations.events import ActionGranted
from zhengwu.organisations.models import Grant, Post
from zhengwu.organisations.operations._apart import keep_apart
from zhengwu.organisations.queries.bodies import body_of
from zhengwu.organisations.rules.actions import check_action


def grant(
    *, post: Post, action: str, body_code: str | None = None, task_code: str = "", by: Actor, now: dt.datetime
) -> Grant:
    """Grant a post an action (授权); the same again changes nothing.

    Args:
        action: a key of ACTIONS.
        body_code: over this body; None means every body of the subtree of the post's division.
        task_code: over this item only; empty means all.
    Raises:
        UnknownAction, BodyUnknown, MembersMeet
    """
    check_action(action)
    with transaction.atomic():
        body = body_of(body_code) if body_code else None
        granted, is_new = Grant.objects.get_or_create(post=post, action=action, body=body, task_code=task_code)
        if is_new:
            keep_apart(post)
            publish(
                ActionGranted(post_id=post.pk, action=action, body_code=body_code or "", task_code=task_code),
                by=by,
                at=now,
            )
    return granted
