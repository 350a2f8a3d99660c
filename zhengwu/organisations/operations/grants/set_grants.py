"""Set everything a post may do at once: one save of the matrix."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from django.db import transaction

from zhengwu.kernel.public import Conflict, local_date, publish
from zhengwu.organisations.events import ActionGranted, GrantWithdrawn
from zhengwu.organisations.models import Appointment, Body, Grant, Post
from zhengwu.organisations.operations._apart import keep_apart
from zhengwu.organisations.operations.staff._post import locked_post
from zhengwu.organisations.queries.bodies import body_of
from zhengwu.organisations.queries.scope import over_body, require
from zhengwu.organisations.rules.actions import check_action
from zhengwu.organisations.rules.granting import GrantChange, GrantLine, OutOfReach, SelfPromotion, grant_change
from zhengwu.organisations.rules.officer import Officer
from zhengwu.organisations.rules.over import Over


class GrantsMoved(Conflict):
    """Somebody else changed the matrix meanwhile."""

    code = "grants.moved"
    template = "您打开以后，别人改过这个岗位的授权。下面是现在的情况，请核对后再存。"


def grants_of(post: Post) -> frozenset[GrantLine]:
    """Everything the post may do: one SQL statement."""
    rows = Grant.objects.filter(post=post).values_list("action", "body__code", "task_code")
    return frozenset(GrantLine(action, body_code or "", task_code) for action, body_code, task_code in rows)


def set_grants(
    *,
    post: Post,
    wanted: Iterable[GrantLine],
    seen: Iterable[GrantLine] | None = None,
    by: Officer,
    now: dt.datetime,
) -> GrantChange:
    """Let a post do exactly what is wanted (岗位授权): what is new is granted, what is missing withdrawn, the rest untouched.

    The giver's own 岗位授权 must reach everything that changes: the body of a line, or the whole division of a line without
    one; and nobody grants to a post they hold.

    Args:
        seen: what the giver saw before; when it is no longer so, nothing is changed.
    Raises:
        UnknownAction, BodyUnknown, PostUnknown, GrantsMoved, SelfPromotion, OutOfReach, NotPermitted,
        MembersMeet
    """
    wanted = frozenset(wanted)
    for line in wanted:
        check_action(line.action)
    with transaction.atomic():
        held = locked_post(post.pk)
        require(by, "grants.edit", over=over_body(held.body))
        if held.pk == by.post_id or _holds(held, by, now):
            raise SelfPromotion(action="grants.edit")
        have = grants_of(held)
        if seen is not None and frozenset(seen) != have:
            raise GrantsMoved
        change = grant_change(have=have, wanted=wanted)
        _check_reach(held, change, by)
        _write(held, change, by, now)
        keep_apart(held)
    return change


def _holds(post: Post, by: Officer, now: dt.datetime) -> bool:
    """Whatever the role, and also from tomorrow on: who will sit there tomorrow must not prepare it today."""
    return (
        Appointment.objects.filter(post=post, account_id=by.account_id).exclude(valid_to__lte=local_date(now)).exists()
    )


def _check_reach(post: Post, change: GrantChange, by: Officer) -> None:
    for code in sorted({line.body_code for line in (*change.granted, *change.withdrawn)}):
        if code:
            body = body_of(code)
            over, where = over_body(body), body.name
        else:
            over, where = Over(division_code=post.body.division.code), post.body.division.name
        if not by.may("grants.edit", over):
            raise OutOfReach(action="grants.edit", where=where)


def _write(post: Post, change: GrantChange, by: Officer, now: dt.datetime) -> None:
    codes = {line.body_code for line in change.granted if line.body_code}
    bodies = {code: body_of(code) for code in codes}
    for line in change.withdrawn:
        over = {"body__code": line.body_code} if line.body_code else {"body__isnull": True}
        Grant.objects.filter(post=post, action=line.action, task_code=line.task_code, **over).delete()
        publish(GrantWithdrawn(post_id=post.pk, **_facts(line)), by=by.actor, at=now)
    for line in change.granted:
        body: Body | None = bodies.get(line.body_code)
        Grant.objects.create(post=post, action=line.action, body=body, task_code=line.task_code)
        publish(ActionGranted(post_id=post.pk, **_facts(line)), by=by.actor, at=now)


def _facts(line: GrantLine) -> dict[str, str]:
    return {"action": line.action, "body_code": line.body_code, "task_code": line.task_code}
