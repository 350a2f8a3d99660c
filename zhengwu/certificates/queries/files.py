"""Which stored contents are certificates."""

from __future__ import annotations

from collections.abc import Collection

from zhengwu.certificates.models import Certificate


def certificate_files(digests: Collection[str]) -> set[str]:
    """Those of these digests (SHA-256, hex) that are the PDF of a certificate: sealed once, they cannot be made again."""
    found = Certificate.objects.filter(pdf_sha256__in=list(digests)).values_list("pdf_sha256", flat=True)
    return {sha256 for sha256 in found if sha256}
