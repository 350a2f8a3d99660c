"""The OFD of a document (GB/T 33190), made of its PDF at the first call and kept beside it."""

from __future__ import annotations

from zhengwu.documents.models import Document
from zhengwu.documents.operations.contents import ContentLost, fetch, keep
from zhengwu.documents.operations.pdf import pdf
from zhengwu.kernel.public import local_date
from zhengwu.ofd.public import Metadata, from_pdf

#: Which platform made it, and where its check finds the document: CustomDatas of the file.
CREATOR = "zhengwu"
VERIFY_CODE = "verify_code"


def ofd(document: Document) -> bytes:
    """The document as OFD: the same pages as its PDF. Made at the first call and kept: every later call gives the same bytes.

    Raises:
        CannotTypeset: no Chinese face is installed
        ContentLost: the kept file is gone and would come out differently today; restore it from the backup
    """
    if document.ofd_sha256 is None:
        return _made(document)
    try:
        return fetch(document.ofd_sha256)
    except ContentLost:
        content = as_ofd(document, pdf(document))
        if keep(content) != document.ofd_sha256:
            raise
        return content


def _made(document: Document) -> bytes:
    content = sealed(document, as_ofd(document, pdf(document)))
    sha256 = keep(content)
    first = Document.objects.filter(pk=document.pk, ofd_sha256=None).update(ofd_sha256=sha256)
    document.refresh_from_db(fields=["ofd_sha256"])
    if first or document.ofd_sha256 in {None, sha256}:
        return content
    return fetch(document.ofd_sha256)


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
    """With the electronic seal of its body, once a seal stands for `document.issuer_code`: `ofd.public.sign` takes it."""
    return content
