"""The OFD of a document (GB/T 33190), made of its PDF at the first call and kept beside it."""

from __future__ import annotations

from django.db import transaction

from zhengwu.documents.models import Document
from zhengwu.documents.operations.contents import ContentLost, fetch, keep
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
    if document.ofd_sha256 is None:
        return _made(document)
    try:
        return fetch(document.ofd_sha256)
    except ContentLost:
        if document.sealed_by:
            raise
        content = as_ofd(document, pdf(document))
        if keep(content) != document.ofd_sha256:
            raise
        return content


def _made(document: Document) -> bytes:
    content = as_ofd(document, pdf(document))
    with transaction.atomic():
        # Whoever comes second waits here, and a paper is never sealed twice.
        fresh = Document.objects.select_for_update().get(pk=document.pk)
        if fresh.ofd_sha256 is None:
            content = sealed(fresh, content)
            Document.objects.filter(pk=document.pk).update(ofd_sha256=keep(content))
        document.refresh_from_db(fields=["ofd_sha256"])
    return content if fresh.ofd_sha256 is None else fetch(fresh.ofd_sha256)


def as_ofd(document: Document, content: bytes) -> bytes:
    """The PDF in `content` as unsigned OFD, saying what it is (DocInfo) and where each thing stands (custom tags)."""
    issued = local_date(document.issued_at)
    return from_pdf(
        content,
        metadata=Metadata(
            title=document.title,
            author=document.issuer_name,
            subject=str(document.values.get("item_name", "")),
            creator=CREATOR,
            created=issued,
            custom={
                "issuer_code": document.issuer_code,
                "number": document.number,
                "project_no": str(document.values.get("project_no", "")),
                VERIFY_CODE: document.verify_code,
            },
        ),
        tags={
            "title": document.title,
            "number": document.number,
            "issuer": document.issuer_name,
            "date": f"{issued.year}年{issued.month}月{issued.day}日",
        },
    )


def sealed(document: Document, content: bytes) -> bytes:
    """With the seal its PDF bears, put on by the same permission. A paper without a seal stays without one, and so does one whose
    seal has ended since: a seal is never put on after its days."""
    if not document.sealed_by:
        return content
    try:
        done = seal_ofd(
            content,
            number=document.sealed_by,
            subject=f"document:{document.pk}",
            title=f"{document.title} {document.number}",
            words=document.issuer_name,
            at=current_time(),
        )
    except SealNotInForce:
        return content
    return done.content if done else content
