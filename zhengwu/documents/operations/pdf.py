"""排印: the PDF of a document, set once and kept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.conf import settings

from zhengwu.documents.models import Document
from zhengwu.documents.operations.kept import kept_file
from zhengwu.documents.operations.qr import qr_svg
from zhengwu.documents.operations.sealing import sealed
from zhengwu.documents.operations.typeset import typeset
from zhengwu.documents.operations.wordings.wording_of import wording_of
from zhengwu.documents.rules.kinds import TEMPLATE_VERSION
from zhengwu.documents.rules.numbers import grouped
from zhengwu.documents.rules.wordings.forms import TITLES_EN
from zhengwu.documents.rules.wordings.setting import filled
from zhengwu.documents.rules.wordings.slots import slots_of
from zhengwu.kernel.public import SHANGHAI


def pdf(document: Document) -> bytes:
    """The document as PDF/A-2b. Set, and sealed where its body has a seal for it, at the first call and kept: every later call
    gives the very same bytes.

    Raises:
        CannotTypeset: no Chinese face is installed
        SigningSilent, SigningNotSetUp: there is a seal, but it cannot be put on now
        ContentLost: the kept file is gone, and it was sealed or the template has changed since; restore it from the backup
    """
    return kept_file(document, "pdf_sha256", made=render, sealed=_sealed)


def _sealed(document: Document, content: bytes) -> tuple[bytes, dict[str, Any]]:
    content, seal = sealed(document, content)
    return content, {"template_version": TEMPLATE_VERSION, **seal}


def render(document: Document) -> bytes:
    """Set the document anew: the same bytes every time, as long as template, fonts and address stay."""
    return typeset(
        template="document.typ",
        data=_printed(document),
        pictures={"qr": qr_svg(verify_url(document))},
        issued_at=document.issued_at,
    )


def verify_url(document: Document) -> str:
    """Where its QR code leads."""
    return f"{settings.SITE_URL.rstrip('/')}/v/{document.verify_code}"


def _printed(document: Document) -> dict[str, Any]:
    wording = wording_of(document)
    issued_date = document.issued_at.astimezone(SHANGHAI).date().isoformat()
    paper = {
        "title": document.title,
        "number": document.number,
        "issuer": document.issuer_name,
        "issued_date": issued_date,
    }
    values = local_values(document.kind, document.values)
    return paper | {
        "project_no": document.values["project_no"],
        "title_en": TITLES_EN.get(document.title, "") if wording.bilingual else "",
        "verify_code": document.verify_code,
        "seal_url": f"{verify_url(document)}#seal",
        "verify_code_grouped": grouped(document.verify_code),
        "mark": "演示数据" if document.demo else "",
        "size": wording.size,
        "hand": values.get("signature") or "",
        "blocks": filled(kind=document.kind, wording=wording, values=values | paper),
    }


def local_values(kind: str, values: Mapping[str, Any]) -> dict[str, Any]:
    """The values of a paper as they are kept, with instants as they are read in Shanghai."""
    instants = {slot.code for slot in slots_of(kind).values() if slot.sort == "instant"}
    return {name: _local(value) if name in instants and value else value for name, value in values.items()}


def _local(instant: str) -> str:
    return dt.datetime.fromisoformat(instant).astimezone(SHANGHAI).strftime("%Y-%m-%dT%H:%M")
