"""Abolish a body, with or without another that takes over."""

from __future__ import annotations

import datetime as dt

from django.db import IntegrityError, transaction
from django.db.models import Q

from zhengwu.kernel.public import BadInput, Conflict, clean_line, local_date, publish
from zhengwu.organisations.events import BodyAbolished, BodySucceeded, PostSet
from zhengwu.organisations.models import Appointment, Body, Delegation, Entry, Post
from zhengwu.organisations.operations.bodies._tree import body_in_tree, check_place, parent_named
from zhengwu.organisations.queries.scope import over_body, require
from zhengwu.organisations.rules import delegation, entry
from zhengwu.organisations.rules.officer import Officer

BASIS_LENGTH = 200


class BasisMissing(BadInput):
    """Nothing is abolished without a document that says so."""

    code = "body.basis_missing"


class AbolishedBefore(Conflict):
    """It is no longer there."""

    code = "body.abolished_before"
    template = "{name}已经在 {valid_to} 撤销了，不用再办。"


class AbolishedOnWrongDay(BadInput):
    """Before it was set up, or in the future: what hangs on it then cannot be known today."""

    code = "body.abolished_on_wrong_day"


class SucceedsItself(BadInput):
    """Somebody else has to take over."""

    code = "body.succeeds_itself"


class StillInUse(Conflict):
    """Bodies, posts, delegations or entries still hang on it."""

    code = "body.still_in_use"
    template = "{name}现在还不能撤销：{what}。请先办完这些，或选一个承接机构。"


class AgreementsOpen(Conflict):
    """Delegations and entries are agreements of this body: no successor inherits them."""

    code = "body.agreements_open"
    template = "{name}还有没终止的{what}，承接机构不能自动接手。请先终止，撤销后由承接机构另办。"


class PostCodesMeet(Conflict):
    """The successor has a post of the same code."""

    code = "body.post_codes_meet"
    template = "{successor}里已经有编码相同的岗位，接不过来。请先改岗位编码。"


def abolish_body(
    *, code: str, valid_to: dt.date, basis: str, successor_code: str = "", by: Officer, now: dt.datetime
) -> Body:
    """Abolish a body (撤销机构): `valid_to`, today or earlier, is the first day without it. Its history and cases stay.

    With a successor (承接机构), what stands right below it and its posts, with their holders and grants, go over.
    Grants over the abolished body stay, so that cases under way can be ended.

    Raises:
        NotPermitted: no bodies.edit over it, or over the successor
        BodyUnknown, ParentUnknown (the successor), AbolishedBefore, BasisMissing, AbolishedOnWrongDay, StillInUse,
        SucceedsItself, AgreementsOpen, PostCodesMeet, UnderItself, ParentAbolished, ParentElsewhere, ParentOfAnotherBody
    """
    basis = clean_line(basis, max_length=BASIS_LENGTH, loc=("basis",))
    if not basis:
        raise BasisMissing.one(("basis",), "请填写撤销的依据，例如文号。", "body.basis_missing")
    with transaction.atomic():
        body = body_in_tree(code)
        require(by, "bodies.edit", over=over_body(body))
        if body.valid_to is not None:
            raise AbolishedBefore(name=body.name, valid_to=body.valid_to)
        today = local_date(now)
        _check_day(body, valid_to, today=today)
        _check_agreements(body, on=today)
        children = list(body.children.select_related("division").filter(Q(valid_to=None) | Q(valid_to__gt=today)))
        successor = parent_named(successor_code, loc="successor") if successor_code.strip() else None
        posts: list[Post] = []
        if successor is None:
            _check_unused(body, children=len(children), on=today)
        else:
            require(by, "bodies.edit", over=over_body(successor))
            _check_successor(body, successor, children, today=today)
            posts = _hand_over(body, successor, children)
        body.valid_to, body.successor = valid_to, successor
        body.save(update_fields=["valid_to", "successor"])
        _tell(body, basis=basis, children=children, posts=posts, by=by, now=now)
    return body


def _check_day(body: Body, valid_to: dt.date, *, today: dt.date) -> None:
    if valid_to > today:
        raise AbolishedOnWrongDay.one(
            ("valid_to",), "撤销从今天或以前算起。还没到的，请到那天再办。", "body.abolished_on_wrong_day"
        )
    if body.valid_from is not None and valid_to < body.valid_from:
        raise AbolishedOnWrongDay.one(
            ("valid_to",),
            "撤销日不能早于设立日 {valid_from}，请重新选择。",
            "body.abolished_on_wrong_day",
            valid_from=body.valid_from.isoformat(),
        )


def _check_agreements(body: Body, *, on: dt.date) -> None:
    open_to = Q(valid_to=None) | Q(valid_to__gt=on)
    given_or_received = Delegation.objects.filter(
        Q(from_body=body) | Q(to_body=body),
        Q(state=delegation.State.PROPOSED) | Q(state=delegation.State.ACCEPTED) & open_to,
    )
    live = [entry.State.REQUESTED, entry.State.APPROVED, entry.State.LEAVING]
    entries = Entry.objects.filter(Q(body=body) | Q(centre=body), open_to, state__in=live)
    what = [name for name, rows in (("委托", given_or_received), ("进驻", entries)) if rows.exists()]
    if what:
        raise AgreementsOpen(name=body.name, what="、".join(what))


def _check_unused(body: Body, *, children: int, on: dt.date) -> None:
    held = Appointment.objects.filter(Q(valid_to=None) | Q(valid_to__gt=on), post__body=body).exists()
    what = [name for name, there in (("还有下级机构", children), ("还有人在岗", held)) if there]
    if what:
        raise StillInUse(name=body.name, what="、".join(what))


def _check_successor(body: Body, successor: Body, children: list[Body], *, today: dt.date) -> None:
    if successor == body:
        raise SucceedsItself.one(("successor",), "不能由自己承接，请另选机构。", "body.succeeds_itself")
    for child in children:
        if child != successor:
            check_place(child.place, successor, today=today)


def _hand_over(body: Body, successor: Body, children: list[Body]) -> list[Post]:
    """What stood under the body stands under its successor; a successor from among them moves up first."""
    if successor in children:
        successor.parent = body.parent
        successor.save(update_fields=["parent"])
        children.remove(successor)
    Body.objects.filter(pk__in=[child.pk for child in children]).update(parent=successor)
    posts = list(Post.objects.select_for_update().filter(body=body))
    try:
        with transaction.atomic():
            Post.objects.filter(pk__in=[post.pk for post in posts]).update(body=successor)
    except IntegrityError as collision:
        raise PostCodesMeet(successor=successor.name) from collision
    return posts


def _tell(body: Body, *, basis: str, children: list[Body], posts: list[Post], by: Officer, now: dt.datetime) -> None:
    assert body.valid_to is not None
    successor = body.successor
    below, held = tuple(child.code for child in children), tuple(post.code for post in posts)
    publish(
        BodyAbolished(
            body_code=body.code,
            name=body.name,
            valid_to=body.valid_to,
            basis=basis,
            successor_code=successor.code if successor else "",
            successor_name=successor.name if successor else "",
            children=below,
            posts=held,
        ),
        by=by.actor,
        at=now,
    )
    if successor is None:
        return
    publish(
        BodySucceeded(
            body_code=successor.code,
            predecessor_code=body.code,
            predecessor_name=body.name,
            children=below,
            posts=held,
        ),
        by=by.actor,
        at=now,
    )
    for post in posts:
        publish(
            PostSet(post_id=post.pk, body_code=successor.code, code=post.code, name=post.name, kind=post.kind),
            by=by.actor,
            at=now,
        )
