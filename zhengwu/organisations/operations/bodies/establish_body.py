"""Set up a new body."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import Conflict, local_date, publish
from zhengwu.organisations.events import BodySet
from zhengwu.organisations.models import Body
from zhengwu.organisations.operations.bodies._facts import (
    check_sort_order,
    check_telephones,
    read_name,
    read_texts,
    search_text_of,
)
from zhengwu.organisations.operations.bodies._tree import check_place, lock_tree, parent_named
from zhengwu.organisations.queries.divisions import division_of
from zhengwu.organisations.queries.scope import over_body, require
from zhengwu.organisations.rules.body import (
    INTERNAL,
    Place,
    check_kind,
    next_internal_code,
    read_internal_code,
)
from zhengwu.organisations.rules.officer import Officer
from zhengwu.organisations.rules.over import Over
from zhengwu.people.public import read_uscc


class BodyExists(Conflict):
    """Another body has this code already, perhaps one that was abolished."""

    code = "body.exists"
    template = "代码 {body_code} 已经是“{name}”的，一个代码只能登记一个机构。请核对代码，或去修改那个机构。"


def establish_body(
    *,
    code: str = "",
    name: str,
    division_code: str,
    short_name: str = "",
    kind: str,
    nature: int,
    parent_code: str = "",
    across_divisions: bool = False,
    sort_order: int = 0,
    doc_prefix: str = "",
    phone_consult: str = "",
    phone_supervise: str = "",
    review_organ: str = "",
    court: str = "",
    by: Officer,
    now: dt.datetime,
) -> Body:
    """Set up a body (设立机构) from today on.

    Args:
        code: 统一社会信用代码. What needs none of its own (内设机构, a centre or station) may leave it empty and gets
            the next number of the body it belongs to, or name one: `11340123MA00000581-02`.
        across_divisions: the parent may belong to a place that does not contain this one.
    Raises:
        NotPermitted: no bodies.edit over the division, or over the parent
        BodyExists, the errors of read_uscc and read_internal_code, DivisionUnknown, ParentUnknown, those of
        check_parent, NoNumberLeft, SameTelephone, BodyKindUnknown, BodyNatureUnknown, BadInput (a text)
    """
    check_kind(kind, nature)
    division = division_of(division_code)
    require(by, "bodies.edit", over=Over(division_code=division.code))
    texts = read_texts(
        short_name=short_name,
        doc_prefix=doc_prefix,
        phone_consult=phone_consult,
        phone_supervise=phone_supervise,
        review_organ=review_organ,
        court=court,
    )
    check_telephones(texts["phone_consult"], texts["phone_supervise"])
    today, name = local_date(now), read_name(name)
    with transaction.atomic():
        lock_tree()
        parent = parent_named(parent_code) if parent_code else None
        code = _code(code, kind=kind, parent=parent)
        if (there := Body.objects.filter(code=code).first()) is not None:
            raise BodyExists(body_code=code, name=there.name)
        if parent is not None:
            require(by, "bodies.edit", over=over_body(parent))
            place = Place(code=code, name=name, division_code=division.code, division_prefix=division.prefix)
            check_place(place, parent, today=today, across_divisions=across_divisions)
        body = Body.objects.create(
            code=code,
            name=name,
            **texts,
            kind=kind,
            nature=nature,
            parent=parent,
            sort_order=check_sort_order(sort_order),
            division=division,
            level=division.level + 1,
            valid_from=today,
            search_text=search_text_of(code=code, name=name, short_name=texts["short_name"]),
        )
        publish(BodySet(body_code=code, name=name, division_code=division.code), by=by.actor, at=now)
    return body


def _code(code: str, *, kind: str, parent: Body | None) -> str:
    """The code as it is stored; the next free number when an internal body brings none."""
    place = parent.place if parent else None
    if not code.strip() and kind in INTERNAL and place is not None:
        taken = Body.objects.filter(code__startswith=f"{place.uscc}-").values_list("code", flat=True)
        return next_internal_code(place, taken=frozenset(taken))
    if "-" in code or kind == "department":
        return read_internal_code(code, kind=kind, parent=place)
    return read_uscc(code, loc=("code",))
