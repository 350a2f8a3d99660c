"""The OFD of a document (GB/T 33190), made of its PDF at the first call and kept beside it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from zhengwu.documents.models import Document
from zhengwu.documents.operations.kept import kept_file
from zhengwu.documents.operations.pdf import pdf
from zhengwu.kernel.public import current_time, local_date
from zhengwu.ofd.public import Metadata, from_pdf
from zhengwu.seals.public import SealNotInForce, seal_ofd

#: Which platform made it, and where its check finds the document: CustomDatas of the file.
CREATOR = "zhengwu"
VERIFY_CODE = "verify_code"


def ofd(document: Document) -> bytes:
    """The document as OFD: the same pages as its PDF. Made at the first call and kept: every later call gives the same bytes.

    Raises:
        CannotTypeset: no Chinese face is installed
        SigningSilent, SigningNotSetUp: there is a seal, but it cannot be put on now
        ContentLost: the kept file is gone, and it was sealed or would come out differently today; restore it from the backup
    """
    return kept_file(document, "ofd_sha256", made=lambda row: of_document(row, pdf(row)), sealed=_sealed)


def of_document(document: Document, content: bytes) -> bytes:
    """The PDF of a document as unsigned OFD."""
    return as_ofd(
        content,
        title=document.title,
        number=document.number,
        issuer=(document.issuer_code, document.issuer_name),
        issued_at=document.issued_at,
        verify_code=document.verify_code,
        about=str(document.values.get("item_name", "")),
        custom={"project_no": str(document.values.get("project_no", ""))},
    )


def as_ofd(
    content: bytes,
    *,
    title: str,
    number: str,
    issuer: tuple[str, str],
    issued_at: dt.datetime,
    verify_code: str,
    about: str,
    custom: Mapping[str, str],
) -> bytes:
    """The PDF in `content` as unsigned OFD, saying what it is (DocInfo) and where each thing stands (custom tags).

    Args:
        issuer: code and name of the body.
        about: the subject of its DocInfo, such as the item.
        custom: more for its CustomDatas.
    """
    (code, name), issued = issuer, local_date(issued_at)
    return from_pdf(
        content,
        metadata=Metadata(
            title=title,
            author=name,
            subject=about,
            creator=CREATOR,
            created=issued,
            custom={"issuer_code": code, "number": number, **custom, VERIFY_CODE: verify_code},
        ),
        tags={
            "title": title,
            "number": number,
            "issuer": name,
            "date": f"{issued.year}年{issued.month}月{issued.day}日",
        },
    )


def _sealed(document: Document, content: bytes) -> tuple[bytes, dict[str, Any]]:
    title = f"{document.title} {document.number}"
    subject = f"document:{document.pk}"
    return sealed_ofd(content, number=document.sealed_by, subject=subject, title=title, words=document.issuer_name), {}


def sealed_ofd(content: bytes, *, number: str, subject: str, title: str, words: str) -> bytes:
    """With the seal its PDF bears (`number`), put on by the same permission. A paper without a seal stays without one, and so does
    one whose seal has ended since: a seal is never put on after its days."""
    if not number:
        return content
    try:
        done = seal_ofd(content, number=number, subject=subject, title=title, words=words, at=current_time())
    except SealNotInForce:
        return content
    return done.content if done else content
