"""Enter a body."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import Actor, clean_line, clean_name, publish
from zhengwu.organisations.events import BodySet
from zhengwu.organisations.models import Body
from zhengwu.organisations.queries.divisions import division_of
from zhengwu.people.public import read_uscc


def create_body(
    *,
    code: str,
    name: str,
    division_code: str,
    short_name: str = "",
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

    Args:
        level: 行使层级 1–7; left out, it follows from the division (省 2, 市 3, 县 4, 乡 5, 村 6).
        doc_prefix: begins the numbers of its documents, e.g. 肥民.
        review_organ, court: named in the remedy text of adverse decisions.
    Raises:
        the errors of read_uscc, DivisionUnknown, BadInput (a text)
    """
    division = division_of(division_code)
    wanted = {
        "name": clean_name(name, max_length=200, loc=("name",)),
        "short_name": clean_line(short_name, max_length=100, loc=("short_name",)),
        "division_id": division.pk,
        "level": level or division.level + 1,
        "doc_prefix": clean_line(doc_prefix, max_length=20, loc=("doc_prefix",)),
        "phone_consult": clean_line(phone_consult, max_length=60, loc=("phone_consult",)),
        "phone_supervise": clean_line(phone_supervise, max_length=60, loc=("phone_supervise",)),
        "review_organ": clean_line(review_organ, max_length=200, loc=("review_organ",)),
        "court": clean_line(court, max_length=200, loc=("court",)),
    }
    with transaction.atomic():
        body, is_new = Body.objects.select_for_update().get_or_create(
            code=read_uscc(code, loc=("code",)), defaults=wanted
        )
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
