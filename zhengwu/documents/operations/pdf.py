"""排印: the PDF of a document, set once and kept."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.conf import settings

from zhengwu.documents.models import Document
from zhengwu.documents.operations.kept import kept_file
from zhengwu.documents.operations.qr import qr_svg
from zhengwu.documents.operations.sealing import sealed
from zhengwu.documents.operations.typeset import typeset
from zhengwu.documents.rules.kinds import TEMPLATE_VERSION, kind_named
from zhengwu.documents.rules.numbers import grouped
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
        template=kind_named(document.kind).template,
        data=_printed(document),
        pictures={"qr": qr_svg(verify_url(document))},
        issued_at=document.issued_at,
    )


def verify_url(document: Document) -> str:
    """Where its QR code leads."""
    return f"{settings.SITE_URL.rstrip('/')}/v/{document.verify_code}"


def _printed(document: Document) -> dict[str, Any]:
    values = dict(document.values)
    for name in ("received_at", "served_at"):
        if values.get(name):
            values[name] = _local(values[name])
    return {
        "title": document.title,
        "number": document.number,
        "issuer": document.issuer_name,
        "issued_date": document.issued_at.astimezone(SHANGHAI).date().isoformat(),
        "verify_code": document.verify_code,
        "seal_url": f"{verify_url(document)}#seal",
        "verify_code_grouped": grouped(document.verify_code),
        "demo": document.demo,
        "values": values,
    }


def _local(instant: str) -> str:
    return dt.datetime.fromisoformat(instant).astimezone(SHANGHAI).strftime("%Y-%m-%dT%H:%M")
