"""核验: what a code or a file really is, whoever asks; documents and certificates alike. One look-up each."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import NamedTuple

from django.db import connection
from django.db.models import Q

from zhengwu.certificates.models import AnnotatedCopy, Certificate
from zhengwu.certificates.rules.status import Status
from zhengwu.certificates.rules.use import status_on
from zhengwu.documents.public import (
    CERTIFICATE_CODE_LENGTH,
    NOT_FOUND,
    Outcome,
    Verdict,
    claimed_code,
    digest,
    masked_holder,
    read_code,
)
from zhengwu.documents.public import verify as verify_document
from zhengwu.documents.public import verify_file as verify_document_file
from zhengwu.kernel.public import local_date
from zhengwu.seals.public import seal_told


class _Checked(NamedTuple):
    """What a check says of a certificate, and no more of it: nothing is asked for as often as this."""

    status: str
    valid_from: dt.date
    valid_to: dt.date | None
    ended_at: dt.datetime | None
    issued_at: dt.datetime | None
    kind: str
    number: str
    issuer_name: str
    holder_name: str
    holder_kind: str
    verify_code: str | None
    demo: bool
    sealed_by: str
    sealed_at: dt.datetime | None


_LOOK_UP = f"SELECT {', '.join(_Checked._fields)} FROM certificate WHERE verify_code = %s"  # noqa: S608  names of ours


def verify(code: str, *, today: dt.date) -> Verdict:
    """What the document or certificate with this code is today, for whoever holds a copy. Names nobody whole."""
    read = read_code(code)
    if read is None:
        return NOT_FOUND
    if len(read) != CERTIFICATE_CODE_LENGTH:
        return verify_document(read)
    return _by_code(read, today=today)


def verify_file(content: bytes, *, today: dt.date) -> Verdict:
    """Whether this file is one we issued, byte for byte; one that carries a code of ours but differs is `altered`."""
    sha256 = digest(content)
    if found := Certificate.objects.filter(Q(pdf_sha256=sha256) | Q(ofd_sha256=sha256)).first():
        return _verdict(found, today=today)
    if copy := AnnotatedCopy.objects.filter(pdf_sha256=sha256).select_related("certificate").first():
        return _copy_verdict(copy, today=today)
    if len(claim := claimed_code(content)) == CERTIFICATE_CODE_LENGTH:
        return _by_code(claim, today=today, outcome="altered")
    return verify_document_file(content)


def _by_code(code: str, *, today: dt.date, outcome: Outcome | None = None) -> Verdict:
    """A certificate costs one look-up, a copy of one another."""
    if found := _looked_up(code):
        return _verdict(found, today=today, outcome=outcome)
    if copy := AnnotatedCopy.objects.filter(verify_code=code).select_related("certificate").first():
        return _copy_verdict(copy, today=today, outcome=outcome)
    return NOT_FOUND


def _looked_up(code: str) -> _Checked | None:
    with connection.cursor() as cursor:
        cursor.execute(_LOOK_UP, [code])
        row = cursor.fetchone()
    return _Checked(*row) if row else None


def _copy_verdict(copy: AnnotatedCopy, *, today: dt.date, outcome: Outcome | None = None) -> Verdict:
    """A copy counts as long as both it and the certificate do; how the certificate itself stands is said in any case."""
    of = _verdict(copy.certificate, today=today)
    seal = seal_told(number=copy.sealed_by, sealed_at=copy.sealed_at) if copy.sealed_at else None
    return replace(
        of,
        outcome=outcome or ("copy_over" if copy.until < today and of.outcome == "valid" else of.outcome),
        verify_code=copy.verify_code,
        copy_purpose=copy.what_for,
        copy_for=copy.for_whom,
        copy_until=copy.until,
        copy_over=copy.until < today,
        seal_name=seal.name if seal else "",
        sealed_at=copy.sealed_at,
        seal_means=seal.means if seal else "",
    )


def _verdict(found: Certificate | _Checked, *, today: dt.date, outcome: Outcome | None = None) -> Verdict:
    status = status_on(Status(found.status), valid_to=found.valid_to, today=today)
    ended = local_date(found.ended_at) if found.ended_at else None
    if status is Status.EXPIRED and found.valid_to:
        ended = found.valid_to + dt.timedelta(days=1)
    seal = seal_told(number=found.sealed_by, sealed_at=found.sealed_at) if found.sealed_at else None
    return Verdict(
        outcome=outcome or status.value,  # type: ignore[arg-type]  # a draft has no code: every other status is an outcome
        kind="certificate",
        title=found.kind,
        number=found.number,
        issuer_name=found.issuer_name,
        issued_date=local_date(found.issued_at) if found.issued_at else None,
        holder_masked=masked_holder(name=found.holder_name, natural=found.holder_kind == "natural"),
        revoked_date=ended,
        verify_code=found.verify_code or "",
        demo=found.demo,
        certificate=True,
        valid_from=found.valid_from,
        valid_to=found.valid_to,
        seal_name=seal.name if seal else "",
        sealed_at=found.sealed_at,
        seal_means=seal.means if seal else "",
    )
