"""Close a post."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.db.models import Q

from zhengwu.kernel.public import Actor, Conflict, publish
from zhengwu.organisations.events import AppointmentEnded, PostClosed
from zhengwu.organisations.models import Appointment, Post
from zhengwu.organisations.operations._by import acting
from zhengwu.organisations.operations.staff._post import locked_post
from zhengwu.organisations.rules.officer import Officer


class PostClosedAlready(Conflict):
    """Closed before."""

    code = "post.closed_already"
    template = "这个岗位已经撤销了（{day} 起）。"


def close_post(*, post: Post, valid_to: dt.date, by: Officer | Actor, now: dt.datetime) -> Post:
    """Close a post (撤销岗位): `valid_to` is the first day without it. Whoever still holds it then is let go that day.

    Raises:
        PostUnknown, PostClosedAlready, NotPermitted
    """
    with transaction.atomic():
        closed = locked_post(post.pk)
        actor = acting(by, "staff.edit", body=closed.body)
        if closed.valid_to is not None:
            raise PostClosedAlready(day=closed.valid_to.isoformat())
        closed.valid_to = valid_to
        closed.save(update_fields=["valid_to"])
        publish(PostClosed(post_id=closed.pk, valid_to=valid_to), by=actor, at=now)
        beyond = Q(valid_to__isnull=True) | Q(valid_to__gt=valid_to)
        for held in Appointment.objects.select_for_update().filter(beyond, post=closed):
            held.valid_to = max(valid_to, held.valid_from)
            held.save(update_fields=["valid_to"])
            publish(
                AppointmentEnded(post_id=closed.pk, account_id=held.account_id, role=held.role, valid_to=held.valid_to),
                by=actor,
                at=now,
            )
    return closed
