"""What every verb needs: the locked certificate, the step of the table with its record, and the words for the log."""

from __future__ import annotations

import datetime as dt
from typing import Any
from uuid import UUID

from zhengwu.certificates.models import Certificate, CertificateChange
from zhengwu.certificates.rules.status import FINAL, Role, Status, Verb, next_status
from zhengwu.kernel.public import Actor, BadInput, NotFound, clean_text
from zhengwu.organisations.public import Officer, Over, require

MOST_REASON = 1000


class NoSuchCertificate(NotFound):
    """No certificate has this key, or it is not this reader's to see."""

    code = "certificate.not_found"
    template = "没有找到这份证照，请核对标识或编号。"


def locked(certificate_id: UUID | str) -> Certificate:
    """The certificate, locked until the transaction ends: a second officer waits here and then sees the new status.

    Raises:
        NoSuchCertificate
    """
    found = (
        Certificate.objects.select_for_update(of=("self",))
        .select_related("type", "issuer__division")
        .filter(pk=as_uuid(certificate_id))
        .first()
    )
    if found is None:
        raise NoSuchCertificate
    return found


def as_uuid(value: UUID | str) -> UUID:
    """The key; what is none becomes one that nothing has."""
    try:
        return value if isinstance(value, UUID) else UUID(value)
    except ValueError:
        return UUID(int=0)


def over_of(certificate: Certificate) -> Over:
    """The certificate as permission sees it: whose it is, and who issued it."""
    return Over(
        division_code=certificate.issuer.division.code,
        body_code=certificate.issuer.code,
        parties=frozenset(filter(None, (certificate.holder_ref,))),
    )


def locked_for(certificate_id: UUID | str, *, by: Officer) -> Certificate:
    """The locked certificate, for an officer who may change it.

    Raises:
        NoSuchCertificate, NotPermitted
    """
    certificate = locked(certificate_id)
    require(by, "certificates.change", over=over_of(certificate))
    return certificate


def why(reason: str, *, compulsory: bool = True) -> str:
    """The reason, clean.

    Raises:
        BadInput: none given
    """
    reason = clean_text(reason, max_length=MOST_REASON, loc=("reason",))
    if compulsory and not reason:
        raise BadInput.one(("reason",), "请写明理由，持证人会看到。", "certificate.reason_missing")
    return reason


def step(certificate: Certificate, verb: Verb, *, role: Role, reason: str, by: Actor, now: dt.datetime) -> None:
    """Take one step of the table and record it.

    Raises:
        NotNow, NotTheirs
    """
    before = Status(certificate.status)
    certificate.status = next_status(before, verb, by=role)
    if certificate.status in FINAL:
        certificate.ended_at = now
    certificate.save(update_fields=["status", "ended_at"])
    CertificateChange.objects.create(
        certificate=certificate,
        verb=verb,
        from_status=before,
        to_status=certificate.status,
        reason=reason,
        at=now,
        by_name=by.name,
    )


def facts_of(certificate: Certificate) -> dict[str, Any]:
    """What every event of a certificate says of it."""
    return {
        "certificate_id": certificate.pk,
        "kind": certificate.kind,
        "number": certificate.number,
        "identifier": certificate.identifier or "",
        "issuer_code": certificate.issuer.code,
        "about": certificate.subject_ref,
    }
