"""Enter a body when an installation is set up."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import Actor, local_date, publish
from zhengwu.organisations.events import BodySet
from zhengwu.organisations.models import Body
from zhengwu.organisations.operations.bodies._facts import check_sort_order, read_name, read_texts, search_text_of
from zhengwu.organisations.operations.bodies._tree import check_place, lock_tree, parent_named
from zhengwu.organisations.queries.divisions import division_of
from zhengwu.organisations.rules.body import Place, check_kind, read_internal_code
from zhengwu.people.public import read_uscc


def create_body(
    *,
    code: str,
    name: str,
    division_code: str,
    short_name: str = "",
    kind: str = "organ",
    nature: int = 1,
    parent_code: str = "",
    sort_order: int = 0,
    level: int | None = None,
    doc_prefix: str = "",
    phone_consult: str = "",
    phone_supervise: str = "",
    review_organ: str = "",
    court: str = "",
    by: Actor,
    now: dt.datetime,
) -> Body:
    """Enter a body (机构) under its 统一社会信用代码, or bring it up to date; the same again changes nothing.

    For setting up and importing; officers use `establish_body`, `change_body` and their like.

    Args:
        code: 统一社会信用代码, or an internal code for what has none of its own (`rules/body.py`).
        kind, nature: 机构类型 and 主体性质, keys of KINDS and NATURES.
        parent_code: what it stands under; empty: at the top of its division.
        level: 行使层级 1–7; left out, it follows from the division (省 2, 市 3, 县 4, 乡 5, 村 6).
        doc_prefix: begins the numbers of its documents, e.g. 肥民.
        review_organ, court: named in the remedy text of adverse decisions.
    Raises:
        the errors of read_uscc and read_internal_code, DivisionUnknown, ParentUnknown, those of check_parent,
        BodyKindUnknown, BodyNatureUnknown, BadInput (a text)
    """
    check_kind(kind, nature)
    division = division_of(division_code)
    wanted = {
        "name": read_name(name),
        **read_texts(
            short_name=short_name,
            doc_prefix=doc_prefix,
            phone_consult=phone_consult,
            phone_supervise=phone_supervise,
            review_organ=review_organ,
            court=court,
        ),
        "kind": kind,
        "nature": nature,
        "sort_order": check_sort_order(sort_order),
        "division_id": division.pk,
        "level": level or division.level + 1,
    }
    with transaction.atomic():
        lock_tree()
        parent = parent_named(parent_code) if parent_code else None
        code = _read_code(code, kind=kind, parent=parent)
        if parent is not None:
            place = Place(
                code=code, name=str(wanted["name"]), division_code=division.code, division_prefix=division.prefix
            )
            check_place(place, parent, today=local_date(now))
        wanted["parent_id"] = parent.pk if parent else None
        wanted["search_text"] = search_text_of(
            code=code, name=str(wanted["name"]), short_name=str(wanted["short_name"])
        )
        body, is_new = Body.objects.select_for_update().get_or_create(code=code, defaults=wanted)
        changed = tuple(field for field, value in wanted.items() if getattr(body, field) != value)
        if not is_new and not changed:
            return body
        for field in changed:
            setattr(body, field, wanted[field])
        body.save()
        publish(
            BodySet(body_code=body.code, name=body.name, division_code=division.code, changed=changed), by=by, at=now
        )
    return body


def _read_code(code: str, *, kind: str, parent: Body | None) -> str:
    if "-" in code or kind == "department":
        return read_internal_code(code, kind=kind, parent=parent.place if parent else None)
    return read_uscc(code, loc=("code",))
