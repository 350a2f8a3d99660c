"""Reads: documents of a subject, stored files, and the public check."""

from __future__ import annotations

import re
from uuid import UUID

from django.db.models import QuerySet

from zhengwu.documents.models import Document, StoredFile
from zhengwu.documents.operations.contents import digest, fetch
from zhengwu.documents.operations.revoke import NoSuchDocument
from zhengwu.documents.rules.numbers import CODE_ALPHABET, CODE_LENGTH, read_code
from zhengwu.documents.rules.verdict import NOT_FOUND, Outcome, Verdict, masked_holder
from zhengwu.kernel.public import NotFound, local_date

_SHA256 = re.compile(r"[0-9a-f]{64}")
#: The code stands in the keywords of every PDF we set; a longer one is a certificate's.
_CODE_IN_PDF = re.compile(
    rb"zhengwu-verify-([%(signs)s]{%(length)d})(?![%(signs)s])"
    % {b"signs": CODE_ALPHABET.encode(), b"length": CODE_LENGTH}
)


class NoSuchFile(NotFound):
    """There is no such file."""

    code = "file.not_found"
    template = "没有找到这个文件，请重新上传。"


class FileDestroyed(NotFound):
    """The file was destroyed by rule."""

    code = "file.destroyed"
    template = "这份文件保管期限已满，经批准已经销毁，只留下目录。需要证明时，请查档案的销毁清单。"


def document(document_id: UUID | str) -> Document:
    """The document with this id.

    Raises:
        NoSuchDocument
    """
    if (uuid := _uuid(document_id)) and (found := Document.objects.filter(pk=uuid).first()):
        return found
    raise NoSuchDocument


def documents_of(subject: str) -> QuerySet[Document]:
    """Every document about `subject` (`case:…`), oldest first."""
    return Document.objects.filter(subject=subject).order_by("issued_at", "id")


def by_verify_code(code: str) -> Document | None:
    """The document with this code, however it was typed; None when there is none."""
    read = read_code(code)
    return Document.objects.filter(verify_code=read).first() if read else None


def stored_file(file_id: UUID | str) -> StoredFile:
    """The uploaded file with this id; who may see it is the caller's to decide (`owner_ref`).

    Raises:
        NoSuchFile
    """
    if (uuid := _uuid(file_id)) and (found := StoredFile.objects.filter(pk=uuid).first()):
        return found
    raise NoSuchFile


def content_of(file: StoredFile) -> bytes:
    """The bytes of an uploaded file, checked against its digest.

    Raises:
        FileDestroyed: its retention period has ended
        ContentLost: the store was damaged
    """
    if file.destroyed_at is not None:
        raise FileDestroyed
    return fetch(file.sha256)


def verify(code: str) -> Verdict:
    """What the document with this code really is (扫码核验), for whoever holds a copy."""
    found = by_verify_code(code)
    return _verdict(found) if found else NOT_FOUND


def verify_file(file: bytes | str) -> Verdict:
    """Whether this file (its content, or its SHA-256 in hex) is one we issued, byte for byte (文件核验).

    A content that carries the code of one of our documents but differs from it is `altered`.
    """
    sha256 = digest(file) if isinstance(file, bytes) else file.strip().lower()
    if not _SHA256.fullmatch(sha256):
        return NOT_FOUND
    if found := Document.objects.filter(pdf_sha256=sha256).first():
        return _verdict(found)
    if isinstance(file, bytes) and (claim := _CODE_IN_PDF.search(file)):
        found = by_verify_code(claim[1].decode())
        return _verdict(found, outcome="altered") if found else NOT_FOUND
    return NOT_FOUND


def _verdict(found: Document, *, outcome: Outcome | None = None) -> Verdict:
    return Verdict(
        outcome=outcome or ("valid" if found.is_valid else "revoked"),
        kind=found.kind,
        title=found.title,
        number=found.number,
        issuer_name=found.issuer_name,
        issued_date=local_date(found.issued_at),
        holder_masked=masked_holder(
            name=found.values["applicant"], natural=found.values["applicant_kind"] == "natural"
        ),
        item_name=found.values["item_name"],
        revoked_date=local_date(found.revoked_at) if found.revoked_at else None,
        verify_code=found.verify_code,
        demo=found.demo,
    )


def _uuid(value: UUID | str) -> UUID | None:
    try:
        return value if isinstance(value, UUID) else UUID(value)
    except ValueError:
        return None
