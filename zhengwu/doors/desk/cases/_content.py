"""What there is to see of a material: the file that was handed in, or the certificate that stands for it."""

from __future__ import annotations

from zhengwu.cases.public import CaseMaterial
from zhengwu.certificates.public import by_identifier, certificate_pdf, looks_like_one
from zhengwu.documents.public import content_of

_PDF = "application/pdf"


def media_type_of(material: CaseMaterial) -> str:
    """What kind of file; empty where there is nothing to see."""
    if looks_like_one(material.certificate_identifier):
        return _PDF
    return material.file.media_type if material.file else ""


def content_of_material(material: CaseMaterial) -> bytes | None:
    """The bytes; None where there is nothing to see."""
    if looks_like_one(material.certificate_identifier):
        certificate = by_identifier(material.certificate_identifier)
        return certificate_pdf(certificate) if certificate else None
    return content_of(material.file) if material.file else None
