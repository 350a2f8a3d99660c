"""排印证照: the PDF and the OFD of a certificate, set once and kept."""

from __future__ import annotations

from typing import Any

from django.conf import settings

from zhengwu.certificates.models import Certificate
from zhengwu.certificates.operations._certificate import NoSuchCertificate
from zhengwu.documents.public import as_ofd, grouped, kept_file, qr_svg, sealed_ofd, typeset
from zhengwu.forms.public import summary
from zhengwu.kernel.public import current_time, local_date
from zhengwu.people.public import id_type_name, mask_id, mask_phone
from zhengwu.seals.public import seal_pdf

#: Words of answers that nobody needs whole on a certificate that is shown around (个人信息保护法 art. 6).
_MASKED = {"resident_id": mask_id, "id_number": mask_id, "phone": mask_phone}


def certificate_pdf(certificate: Certificate) -> bytes:
    """An issued certificate as PDF/A-2b. Set at the first call and kept: every later call gives the very same bytes. What happened
    to it since does not change them: the code on it tells.

    Raises:
        NoSuchCertificate: a draft is no certificate yet
        CannotTypeset: no Chinese face is installed
        SigningSilent, SigningNotSetUp: there is a seal, but it cannot be put on now
        ContentLost: the kept file is gone, and it was sealed or the template has changed since; restore it from the backup
    """
    if certificate.issued_at is None:
        raise NoSuchCertificate
    return kept_file(certificate, "pdf_sha256", made=_set, sealed=lambda row, content: sealed(content, row))


def certificate_ofd(certificate: Certificate) -> bytes:
    """An issued certificate as OFD (GB/T 33190), the same pages under the same seal in SM2. Made at the first call and kept.

    Raises:
        what `certificate_pdf` raises
    """
    return kept_file(certificate, "ofd_sha256", made=_as_ofd, sealed=_sealed_ofd)


def certificate_url(certificate: Certificate) -> str:
    """Where its QR code leads."""
    return f"{settings.SITE_URL.rstrip('/')}/v/{certificate.verify_code}"


def _set(certificate: Certificate) -> bytes:
    assert certificate.issued_at is not None, "asked before"
    return typeset(
        template="certificate.typ",
        data=printed(certificate),
        pictures={"qr": qr_svg(certificate_url(certificate))},
        issued_at=certificate.issued_at,
    )


def sealed(content: bytes, certificate: Certificate, *, title: str = "") -> tuple[bytes, dict[str, Any]]:
    """With the issuer's 证照专用章, and what a certificate or its copy remembers of that; as it is where the body keeps none."""
    done = seal_pdf(
        content,
        body_code=certificate.issuer.code,
        purpose="certificate",
        subject=certificate.subject,
        kind="certificate",
        title=f"{title or certificate.kind} {certificate.number}",
        at=current_time(),
    )
    return (done.content, {"sealed_by": done.seal_number, "sealed_at": done.sealed_at}) if done else (content, {})


def _as_ofd(certificate: Certificate) -> bytes:
    content = certificate_pdf(certificate)
    assert certificate.issued_at is not None, "it has a PDF"
    return as_ofd(
        content,
        title=certificate.kind,
        number=certificate.number,
        issuer=(certificate.issuer.code, certificate.issuer_name),
        issued_at=certificate.issued_at,
        verify_code=certificate.verify_code or "",
        about=certificate.kind,
        custom={"identifier": certificate.identifier or ""},
    )


def _sealed_ofd(certificate: Certificate, content: bytes) -> tuple[bytes, dict[str, Any]]:
    title, words = f"{certificate.kind} {certificate.number}", certificate.issuer_name
    seal = certificate.sealed_by
    return sealed_ofd(content, number=seal, subject=certificate.subject, title=title, words=words), {}


def printed(certificate: Certificate) -> dict[str, Any]:
    """What stands on the paper."""
    assert certificate.issued_at is not None, "asked before"
    code = certificate.verify_code or ""
    return {
        "title": certificate.kind,
        "number": certificate.number,
        "identifier": certificate.identifier,
        "layout": certificate.type.layout,
        "holders": _holders(certificate),
        "fields": printed_fields(certificate),
        "issuer": certificate.issuer_name,
        "issued_date": local_date(certificate.issued_at).isoformat(),
        "valid_from": certificate.valid_from.isoformat(),
        "valid_to": certificate.valid_to.isoformat() if certificate.valid_to else None,
        "version": certificate.version,
        "annexes": [annex.name for annex in certificate.annexes.all()],
        "verify_code": code,
        "seal_url": f"{certificate_url(certificate)}#seal",
        "verify_code_grouped": grouped(code),
        "demo": certificate.demo,
    }


def _holders(certificate: Certificate) -> list[dict[str, str]]:
    rows = [
        (certificate.holder_name, certificate.holder_id_type, certificate.holder_id_number, certificate.holder_kind)
    ]
    rows += [(h.name, h.id_type, h.id_number, h.kind) for h in certificate.co_holders.all()]
    return [
        {
            "name": name,
            "id_type": id_type_name(id_type),
            "id_number": number if kind == "legal" else mask_id(number),
        }
        for name, id_type, number, kind in rows
    ]


def printed_fields(certificate: Certificate) -> list[tuple[str, str]]:
    """What stands on it, in the order of the directory: name of the field, words. Numbers of people are masked."""
    told = summary(
        certificate.type.definition,
        certificate.data,
        mask=lambda kind, words: _MASKED[kind](words) if kind in _MASKED else words,
    )
    rows = [row for _title, section in told for row in section]
    place = {key: n for n, key in enumerate(certificate.type.printed)}
    shown = [row for row in rows if row[0].partition(".")[0] in place]
    return [(label, words) for _key, label, words in sorted(shown, key=lambda row: place[row[0].partition(".")[0]])]
