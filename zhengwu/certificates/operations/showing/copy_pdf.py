"""排印加注件: the PDF of an annotated copy, set once and kept."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.conf import settings

from zhengwu.certificates.models import AnnotatedCopy
from zhengwu.certificates.operations.certificate_pdf import printed, sealed
from zhengwu.documents.public import grouped, kept_file, qr_svg, typeset


def copy_pdf(copy: AnnotatedCopy) -> bytes:
    """An annotated copy as PDF/A-2b: the certificate set anew with its marks and its own code, sealed as the certificate is. Every
    later call gives the very same bytes.

    Raises:
        CannotTypeset: no Chinese face is installed
        SigningSilent, SigningNotSetUp: there is a seal, but it cannot be put on now
        ContentLost: the kept file is gone, and it was sealed; restore it from the backup
    """
    return kept_file(copy, "pdf_sha256", made=_set, sealed=_sealed)


def _sealed(copy: AnnotatedCopy, content: bytes) -> tuple[bytes, Mapping[str, Any]]:
    return sealed(content, copy.certificate, title=f"{copy.certificate.kind} 加注件")


def copy_url(copy: AnnotatedCopy) -> str:
    """Where its QR code leads."""
    return f"{settings.SITE_URL.rstrip('/')}/v/{copy.verify_code}"


def _set(copy: AnnotatedCopy) -> bytes:
    marks = {
        "verify_code": copy.verify_code,
        "verify_code_grouped": grouped(copy.verify_code),
        "seal_url": f"{copy_url(copy)}#seal",
        "copy": {"purpose": copy.what_for, "for_whom": copy.for_whom, "until": copy.until.isoformat()},
    }
    return typeset(
        template="certificate.typ",
        data=printed(copy.certificate) | marks,
        pictures={"qr": qr_svg(copy_url(copy))},
        issued_at=copy.made_at,
    )
