"""Change what a body says of itself."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import publish
from zhengwu.organisations.events import BodyChanged, FieldChange
from zhengwu.organisations.models import Body
from zhengwu.organisations.operations.bodies._facts import (
    check_sort_order,
    check_telephones,
    read_texts,
    search_text_of,
)
from zhengwu.organisations.operations.bodies._tree import body_in_tree
from zhengwu.organisations.queries.scope import over_body, require
from zhengwu.organisations.rules.body import check_kind
from zhengwu.organisations.rules.officer import Officer


def change_body(
    *,
    code: str,
    short_name: str | None = None,
    kind: str | None = None,
    nature: int | None = None,
    sort_order: int | None = None,
    doc_prefix: str | None = None,
    phone_consult: str | None = None,
    phone_supervise: str | None = None,
    review_organ: str | None = None,
    court: str | None = None,
    by: Officer,
    now: dt.datetime,
) -> Body:
    """Change what a body says of itself (修改机构信息); what is left out stays. The same again changes nothing.

    Its name, its place and its end have verbs of their own: rename_body, move_body, abolish_body.

    Raises:
        NotPermitted: no bodies.edit over it
        BodyUnknown, KindFollowsFromCode, SameTelephone, SortOrderWrong, BodyKindUnknown, BodyNatureUnknown,
        BadInput (a text)
    """
    typed = {
        "short_name": short_name,
        "doc_prefix": doc_prefix,
        "phone_consult": phone_consult,
        "phone_supervise": phone_supervise,
        "review_organ": review_organ,
        "court": court,
    }
    with transaction.atomic():
        body = body_in_tree(code)
        require(by, "bodies.edit", over=over_body(body))
        wanted: dict[str, str | int] = dict(read_texts(**{k: text for k, text in typed.items() if text is not None}))
        wanted |= {
            field: value
            for field, value in (("kind", kind), ("nature", nature), ("sort_order", sort_order))
            if value is not None
        }
        changes = _set(body, wanted)
        if not changes:
            return body
        check_kind(body.kind, body.nature, code=body.code)
        check_sort_order(body.sort_order)
        check_telephones(body.phone_consult, body.phone_supervise)
        body.search_text = search_text_of(code=body.code, name=body.name, short_name=body.short_name)
        body.save()
        publish(BodyChanged(body_code=body.code, changes=changes), by=by.actor, at=now)
    return body


def _set(body: Body, wanted: dict[str, str | int]) -> tuple[FieldChange, ...]:
    """Put the values on, and say which were other before."""
    changes = []
    for field, value in wanted.items():
        before = getattr(body, field)
        if before != value:
            setattr(body, field, value)
            changes.append(FieldChange(field=field, before=str(before), after=str(value)))
    return tuple(changes)
