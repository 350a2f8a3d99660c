"""出具文书: give a document its number, its code and its frozen values."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db import transaction

from zhengwu.documents.events import DocumentIssued
from zhengwu.documents.models import Document
from zhengwu.documents.operations.next_number import next_serial
from zhengwu.documents.queries.wordings import wording_in_force
from zhengwu.documents.rules.kinds import TEMPLATE_VERSION, complete_values, kind_named
from zhengwu.documents.rules.numbers import CODE_ALPHABET, CODE_LENGTH, document_number
from zhengwu.kernel.public import Actor, local_date, publish, random_code


@dataclass(frozen=True, slots=True, kw_only=True)
class Issuer:
    """出具机关: the body in whose name the document stands; `doc_prefix` opens its numbers (肥民)."""

    code: str
    name: str
    doc_prefix: str


def issue(
    *,
    kind: str,
    issuer: Issuer,
    subject: str,
    values: Mapping[str, Any],
    by: Actor,
    at: dt.datetime,
) -> Document:
    """Issue a document (出具文书) inside the caller's transaction.

    `subject` is the chain it belongs to (`case:…`); `values` are what the kind must say (`rules/values.py`). The year
    of the number is the year in Shanghai. The wording in force for the issuer on that day is the document's for ever.
    The number's lock is held until the caller commits: issue late. The PDF is set after commit, or by the first reader.

    Raises:
        UnknownKind, WrongValues: 422, every missing or wrong value named
    """
    the_kind = kind_named(kind)
    complete = complete_values(kind=the_kind, values=values)
    year = local_date(at).year
    with transaction.atomic():
        serial = next_serial(issuer_code=issuer.code, kind=kind, year=year)
        document = Document.objects.create(
            kind=kind,
            number=document_number(prefix=issuer.doc_prefix, mark=the_kind.mark, year=year, serial=serial),
            verify_code=random_code(CODE_LENGTH, CODE_ALPHABET),
            issuer_code=issuer.code,
            issuer_name=issuer.name,
            subject=subject,
            title=the_kind.title(complete),
            values=complete.model_dump(mode="json"),
            demo=settings.DEMO,
            issued_at=at,
            template_version=TEMPLATE_VERSION,
            wording=wording_in_force(kind=kind, body_code=issuer.code, on=local_date(at)),
        )
        publish(
            DocumentIssued(
                document_id=document.pk,
                kind=kind,
                number=document.number,
                title=document.title,
                issuer_code=issuer.code,
                about=subject,
            ),
            by=by,
            at=at,
        )
    return document
