"""Giving a draft its number, identifier and code: from now on it counts."""

from __future__ import annotations

import datetime as dt

from zhengwu.certificates.events import CertificateIssued
from zhengwu.certificates.models import Certificate
from zhengwu.certificates.operations._certificate import facts_of
from zhengwu.certificates.rules.identifier import identifier
from zhengwu.certificates.rules.numbers import certificate_number
from zhengwu.certificates.rules.status import Role, Status, Verb, next_status
from zhengwu.documents.public import CERTIFICATE_CODE_LENGTH, CODE_ALPHABET, next_serial
from zhengwu.kernel.public import Actor, local_date, publish, random_code

_ISSUED = (
    "status", "identifier", "number", "serial", "year", "version", "verify_code", "valid_from", "issued_at", "issued_by"
)  # fmt: skip


def put_in_force(certificate: Certificate, *, after: Certificate | None = None, by: Actor, now: dt.datetime) -> None:
    """DRAFTED -> VALID, inside the caller's transaction. `after`: the version whose place it takes; it keeps its number.

    The lock of the number series is held until the caller commits: two officers get two numbers, and an undone one leaves no gap.
    """
    certificate.status = next_status(Status(certificate.status), Verb.ISSUE, by=Role.ISSUER)
    if after is not None:
        certificate.serial, certificate.year, certificate.number = after.serial, after.year, after.number
        certificate.version = after.version + 1
    else:
        _take_number(certificate, now=now)
    assert certificate.serial is not None, "just given"
    assert certificate.year is not None, "just given"
    certificate.identifier = str(
        identifier(
            type_code=certificate.type.code,
            issuer_code=certificate.issuer.code,
            serial=_across_years(certificate.year, certificate.serial),
            version=certificate.version,
        )
    )
    certificate.verify_code = random_code(CERTIFICATE_CODE_LENGTH, CODE_ALPHABET)
    certificate.issued_at, certificate.issued_by = now, by.name
    certificate.save(update_fields=_ISSUED)
    publish(
        CertificateIssued(
            **facts_of(certificate),
            valid_from=certificate.valid_from,
            valid_to=certificate.valid_to,
            trust_level=certificate.trust_level,
            predecessor=(after.identifier or "") if after else "",
        ),
        by=by,
        at=now,
    )


def _take_number(certificate: Certificate, *, now: dt.datetime) -> None:
    """The next number of the issuer, the type and the year."""
    body, kind = certificate.issuer, certificate.type
    year = local_date(now).year
    serial = next_serial(issuer_code=body.code.partition("-")[0], kind=f"cert:{kind.code}", year=year)
    certificate.year, certificate.serial = year, serial
    certificate.number = certificate_number(prefix=body.doc_prefix, mark=kind.mark, year=year, serial=serial)


#: More than any issuer grants of one kind in a year, a stock taken in at once included: two years never meet.
_MOST_A_YEAR = 100_000_000


def _across_years(year: int, serial: int) -> int:
    """The serial of an identifier is not begun anew each year: 2026, 17 → 2600000017."""
    return year % 100 * _MOST_A_YEAR + serial
