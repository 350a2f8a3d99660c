"""Give a body another name."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import clean_line, publish
from zhengwu.organisations.events import BodyRenamed
from zhengwu.organisations.models import Body
from zhengwu.organisations.operations.bodies._facts import read_name, read_texts, search_text_of
from zhengwu.organisations.operations.bodies._tree import body_in_tree
from zhengwu.organisations.queries.scope import over_body, require
from zhengwu.organisations.rules.officer import Officer

BASIS_LENGTH = 200


def rename_body(
    *, code: str, name: str, short_name: str | None = None, basis: str = "", by: Officer, now: dt.datetime
) -> Body:
    """Rename a body (机构更名): the code stays, the old name stays in its history. The same again changes nothing.

    Args:
        short_name: left out, the old one stays.
        basis: the document that orders it.
    Raises:
        NotPermitted: no bodies.edit over it
        BodyUnknown, BadInput (a text)
    """
    name, basis = read_name(name), clean_line(basis, max_length=BASIS_LENGTH, loc=("basis",))
    with transaction.atomic():
        body = body_in_tree(code)
        require(by, "bodies.edit", over=over_body(body))
        short = body.short_name if short_name is None else read_texts(short_name=short_name)["short_name"]
        if (body.name, body.short_name) == (name, short):
            return body
        old_name = body.name
        body.name, body.short_name = name, short
        body.search_text = search_text_of(code=body.code, name=name, short_name=short)
        body.save(update_fields=["name", "short_name", "search_text"])
        publish(BodyRenamed(body_code=body.code, old_name=old_name, name=name, basis=basis), by=by.actor, at=now)
    return body
