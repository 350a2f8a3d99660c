"""用证记录: who used a certificate, for what, with whose consent."""

from __future__ import annotations

from django.db import models

from zhengwu.certificates.models.certificate import Certificate
from zhengwu.certificates.models.grant import Grant


class CertificateUse(models.Model):
    """One use. The holder can read every one of them. `grant`: the authorisation it rests on, if the user is not the holder."""

    class Way(models.TextChoices):
        """How it was used."""

        MATERIAL = "material", "免提交"
        SHOWN = "shown", "亮证"
        SYSTEM = "system", "系统调用"
        COPY = "copy", "加注件"

    certificate = models.ForeignKey(Certificate, on_delete=models.CASCADE, related_name="uses")
    at = models.DateTimeField("时间")
    purpose = models.CharField("用途", max_length=300)
    user_name = models.CharField("用证机关", max_length=200)
    subject_ref = models.CharField(max_length=120, default="", blank=True)
    consent_by = models.CharField("同意人", max_length=200)
    way = models.CharField("方式", max_length=10, choices=Way.choices, default=Way.MATERIAL, db_default="material")
    grant = models.ForeignKey(Grant, on_delete=models.PROTECT, null=True, db_index=False, related_name="+")

    class Meta:
        db_table = "certificate_use"
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["certificate", "subject_ref", "purpose"],
                condition=~models.Q(subject_ref=""),
                name="certificate_use_once_a_matter",
            )
        ]

    def __str__(self) -> str:
        return f"{self.certificate_id} {self.purpose}"
