"""Which stored contents are certificates."""

from __future__ import annotations

from collections.abc import Collection

from zhengwu.certificates.models import AnnotatedCopy, Certificate

_SET = (Certificate, AnnotatedCopy)


def certificate_files(digests: Collection[str]) -> set[str]:
    """Those of these digests (SHA-256, hex) that are the PDF of a certificate or of a copy of one: sealed once, they cannot be made
    again."""
    found = (of.objects.filter(pdf_sha256__in=list(digests)).values_list("pdf_sha256", flat=True) for of in _SET)
    return {sha256 for some in found for sha256 in some if sha256}
