"""亮证: one QR code, good for a minute and for one pair of eyes."""

from __future__ import annotations

from django.db import models

from zhengwu.certificates.models.certificate import Certificate
from zhengwu.certificates.models.grant import Grant


class Showing(models.Model):
    """Only the hash of the token is kept: whoever reads the table can show nothing. The look itself stands in `CertificateUse`.

    `seen_by` is the hash of the mark that the first browser got: that one may look again while the code is good.
    """

    certificate = models.ForeignKey(Certificate, on_delete=models.CASCADE, related_name="showings")
    grant = models.ForeignKey(Grant, on_delete=models.CASCADE, null=True, related_name="+")
    token_hash = models.CharField(max_length=64, unique=True)
    shown_by = models.CharField("亮证人", max_length=200)
    shown_by_ref = models.CharField(max_length=40)
    good_until = models.DateTimeField("有效到")
    seen_at = models.DateTimeField(null=True)
    seen_by = models.CharField(max_length=64, default="", blank=True)

    class Meta:
        db_table = "certificate_showing"
        indexes = [models.Index(fields=["shown_by_ref", "good_until"], name="certificate_showing_over")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(seen_at=None, seen_by="")
                | (models.Q(seen_at__isnull=False) & ~models.Q(seen_by="")),
                name="certificate_showing_seen_whole",
            )
        ]

    def __str__(self) -> str:
        return f"{self.certificate_id} {self.good_until}"
