"""变更记录: what happened to a certificate after it was issued."""

from __future__ import annotations

from django.db import models

from zhengwu.certificates.models.certificate import Certificate
from zhengwu.certificates.rules.status import Status, Verb


class CertificateChange(models.Model):
    """One step of the table, with its reason. The issue itself stands on the certificate."""

    certificate = models.ForeignKey(Certificate, on_delete=models.CASCADE, related_name="changes")
    verb = models.CharField(max_length=12)
    from_status = models.CharField(max_length=12)
    to_status = models.CharField(max_length=12)
    reason = models.TextField("理由", default="", blank=True)
    at = models.DateTimeField("时间")
    by_name = models.CharField("经办人", max_length=100)

    class Meta:
        db_table = "certificate_change"
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(verb__in=[v.value for v in Verb]), name="certificate_change_verb_known"
            ),
            models.CheckConstraint(
                condition=models.Q(to_status__in=[s.value for s in Status]), name="certificate_change_to_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.certificate_id} {self.verb}"
