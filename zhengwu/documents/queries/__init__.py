"""Reads: documents of a subject, stored files, and the public check."""

from __future__ import annotations

import re
from contextlib import suppress
from uuid import UUID

from django.db.models import Q, QuerySet

from zhengwu.documents.models import Document, DrawnSignature, StoredFile
from zhengwu.documents.operations.contents import digest, fetch
from zhengwu.documents.operations.ofd import VERIFY_CODE
from zhengwu.documents.operations.revoke import NoSuchDocument
from zhengwu.documents.operations.trusted_roots import trusted_roots
from zhengwu.documents.rules.numbers import CERTIFICATE_CODE_LENGTH, CODE_ALPHABET, CODE_LENGTH, read_code
from zhengwu.documents.rules.verdict import NOT_FOUND, How, Outcome, SealMeans, Verdict, masked_holder
from zhengwu.kernel.public import CompiledModels, Given, NotFound, current_time, local_date
from zhengwu.ofd.public import OfdError, Report, metadata_of
from zhengwu.ofd.public import verify as verify_ofd
from zhengwu.seals.public import Finding, check_pdf, seal_told, worst

_SHA256 = re.compile(r"[0-9a-f]{64}")
#: The code stands in the keywords of every PDF we set; the longer one is a certificate's.
_CODE_IN_PDF = re.compile(
    rb"zhengwu-verify-([%(signs)s]{%(short)d}|[%(signs)s]{%(long)d})(?![%(signs)s])"
    % {b"signs": CODE_ALPHABET.encode(), b"short": CODE_LENGTH, b"long": CERTIFICATE_CODE_LENGTH}
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


_about = CompiledModels(lambda: documents_of(Given("subject")))  # type: ignore[arg-type]  # stands where the subject will


def list_documents(subject: str) -> list[Document]:
    """The same, read at once: for what shows them all."""
    return _about.found(subject=subject)


def hand_signatures_of(subject: str) -> QuerySet[DrawnSignature]:
    """Every signature given by hand in a matter, oldest first."""
    return DrawnSignature.objects.filter(subject=subject).order_by("signed_at", "id")


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


def signatures_of(file: StoredFile) -> Report:
    """验章: what the signatures in an uploaded OFD are worth, by the authorities this installation trusts.

    Raises:
        OfdError: it is no OFD, or not safe to open
        FileDestroyed, ContentLost
    """
    return verify_ofd(content_of(file), roots=trusted_roots())


def verify(code: str) -> Verdict:
    """What the document with this code really is (扫码核验), for whoever holds a copy."""
    found = by_verify_code(code)
    return _verdict(found) if found else NOT_FOUND


def verify_file(file: bytes | str) -> Verdict:
    """Whether this file (its content, or its SHA-256 in hex) is one we issued, byte for byte (文件核验).

    A content that carries the code of one of our documents but differs from it is `altered`; so is one under a seal of ours
    that was changed since. One that is no document of ours but truly bears our seal is `sealed`.
    """
    sha256 = digest(file) if isinstance(file, bytes) else file.strip().lower()
    if not _SHA256.fullmatch(sha256):
        return NOT_FOUND
    if found := Document.objects.filter(Q(pdf_sha256=sha256) | Q(ofd_sha256=sha256)).first():
        return _verdict(found)
    if not isinstance(file, bytes):
        return NOT_FOUND
    claim = claimed_code(file)
    found = by_verify_code(claim) if len(claim) == CODE_LENGTH else None
    worst_seal = worst(check_pdf(file, now=current_time())) if b"/ByteRange" in file else None
    if found and not (worst_seal and worst_seal.outcome == "genuine"):
        return _verdict(found, outcome="altered", how=_how(worst_seal))
    return _by_seal(worst_seal)


def claimed_code(file: bytes) -> str:
    """The code that a PDF or OFD says is its own, a document's or a certificate's; empty when it says none."""
    if in_pdf := _CODE_IN_PDF.search(file):
        return in_pdf[1].decode()
    if file.startswith(b"PK"):
        with suppress(OfdError):
            return metadata_of(file).custom.get(VERIFY_CODE, "")
    return ""


def _by_seal(found: Finding | None) -> Verdict:
    """What a file that is no document of ours is, by the seal on it."""
    if found is None or not found.seal_number:
        return NOT_FOUND
    outcome: Outcome = "altered" if found.outcome == "altered" else "sealed"
    if found.outcome not in {"altered", "genuine", "revoked"}:
        return NOT_FOUND
    return Verdict(
        outcome=outcome,
        issuer_name=found.body_name,
        seal_name=found.seal_name,
        sealed_at=found.sealed_at,
        seal_means="" if outcome == "altered" else _means(found),
        how=_how(found),
    )


def _how(found: Finding | None) -> How:
    if found is None or found.outcome != "altered":
        return ""
    return "added" if found.why == "added" else "bytes"


def _means(found: Finding) -> SealMeans:
    return "doubtful" if found.why == "doubtful" else "void" if found.why == "void" else "counts"


def _verdict(found: Document, *, outcome: Outcome | None = None, how: How = "") -> Verdict:
    seal = seal_told(number=found.sealed_by, sealed_at=found.sealed_at) if found.sealed_at else None
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
        seal_name=seal.name if seal else "",
        sealed_at=found.sealed_at,
        seal_means=seal.means if seal else "",
        how=how,
    )


def _uuid(value: UUID | str) -> UUID | None:
    try:
        return value if isinstance(value, UUID) else UUID(value)
    except ValueError:
        return None
