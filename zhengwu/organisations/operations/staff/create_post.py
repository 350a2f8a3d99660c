"""Set up a post."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import Actor, BadInput, Conflict, clean_line, clean_name, local_date, publish
from zhengwu.organisations.events import PostSet
from zhengwu.organisations.models import Post
from zhengwu.organisations.operations._by import acting
from zhengwu.organisations.operations.staff._post import terms_of
from zhengwu.organisations.queries.bodies import body_of
from zhengwu.organisations.rules.appointing import most_at_once
from zhengwu.organisations.rules.officer import Officer

MOST_SEATS = 99


class PostKindUnknown(BadInput):
    """Not one of the kinds of post."""

    code = "post.kind"


class PostCodeTaken(Conflict):
    """The body has a post of this code already."""

    code = "post.code_taken"
    template = "{body}已经有编码为 {code} 的岗位（{name}）。请换一个编码，或去修改那个岗位。"


class BodyShut(Conflict):
    """The body no longer exists."""

    code = "post.body_shut"
    template = "{body}已经撤销，不能再设岗位。请选接替它的机构。"


class SeatsInUse(Conflict):
    """More A hold the post at once than it would have seats."""

    code = "post.seats_in_use"
    template = "现在同时有 {held} 位 A 角，名额不能少于 {held}。请先结束多出来的任职。"


def create_post(
    *,
    body_code: str,
    code: str,
    name: str,
    kind: str,
    seats: int = 1,
    b_acts: str = "always",
    must_be_new: bool = False,
    by: Officer | Actor,
    now: dt.datetime,
) -> Post:
    """Set up a post (岗位) in a body, or bring the one of this code up to date; the same again changes nothing.

    Args:
        kind: window, reviewer, head, supervisor, editor or admin.
        seats: how many A may hold it at once, 1–99.
        b_acts: always or when_absent: whether B acts beside A any day, or only when no A is at work.
        must_be_new: refuse a code that is taken, instead of changing that post.
    Raises:
        BodyUnknown, PostKindUnknown, PostCodeTaken, SeatsInUse, BodyShut, BadInput (a text, the seats), NotPermitted
    """
    if kind not in Post.Kinds.values:
        raise PostKindUnknown.one(("kind",), "请选择岗位类别。", "post.kind")
    if b_acts not in Post.BActing.values:
        raise BadInput.one(("b_acts",), "请选择 B 角什么时候办理。", "post.b_acts")
    if not 1 <= seats <= MOST_SEATS:
        raise BadInput.one(("seats",), "名额是 1 到 {most}，请核对。", "post.seats", most=MOST_SEATS)
    code = clean_line(code, max_length=40, loc=("code",))
    if not code:
        raise BadInput.one(("code",), "请填写岗位编码。", "post.code")
    wanted = {"name": clean_name(name, loc=("name",)), "kind": kind, "seats": seats, "b_acts": b_acts}
    body = body_of(body_code)
    actor = acting(by, "staff.edit", body=body)
    if body.valid_to is not None and body.valid_to <= local_date(now):
        raise BodyShut(body=body.name)
    with transaction.atomic():
        post, is_new = Post.objects.select_for_update().get_or_create(body=body, code=code, defaults=wanted)
        if must_be_new and not is_new:
            raise PostCodeTaken(body=body.short_name or body.name, code=code, name=post.name)
        if not is_new and all(getattr(post, field) == value for field, value in wanted.items()):
            return post
        if not is_new and seats < post.seats and seats < (held := most_at_once(terms_of(post), since=local_date(now))):
            raise SeatsInUse(held=held)
        for field, value in wanted.items():
            setattr(post, field, value)
        post.save()
        publish(
            PostSet(
                post_id=post.pk,
                body_code=body.code,
                code=code,
                name=post.name,
                kind=kind,
                seats=seats,
                b_acts=b_acts,
            ),
            by=actor,
            at=now,
        )
    return post
