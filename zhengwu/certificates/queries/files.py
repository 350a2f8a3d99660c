"""Which stored contents are certificates."""

from __future__ import annotations

from collections.abc import Collection

from django.db.models import Q

from zhengwu.certificates.models import AnnotatedCopy, Certificate


def certificate_files(digests: Collection[str]) -> set[str]:
    """Those of these digests (SHA-256, hex) that are the PDF or OFD of a certificate, or a copy of one: sealed once, they cannot be
    made again."""
    asked = set(digests)
    whole = Certificate.objects.filter(Q(pdf_sha256__in=asked) | Q(ofd_sha256__in=asked))
    copies = AnnotatedCopy.objects.filter(pdf_sha256__in=asked).values_list("pdf_sha256")
    rows = (*whole.values_list("pdf_sha256", "ofd_sha256"), *copies)
    return {sha256 for row in rows for sha256 in row if sha256 in asked}
