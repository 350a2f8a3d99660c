"""加注件: a copy of a certificate that says what it is for."""

from __future__ import annotations

from django.db import models

from zhengwu.certificates.models.certificate import Certificate
from zhengwu.certificates.models.grant import Grant
from zhengwu.certificates.rules.showing.purposes import PURPOSES, purpose_words
from zhengwu.kernel.public import new_id


class AnnotatedCopy(models.Model):
    """One copy, with a code of its own; after `until` it counts no longer, whatever became of the certificate.

    `body_code`: the body that fetched it by `grant`, empty where the holder made it.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    certificate = models.ForeignKey(Certificate, on_delete=models.CASCADE, related_name="copies")
    purpose = models.CharField("用途", max_length=10)
    words = models.CharField("用途说明", max_length=200, default="", blank=True)
    for_whom = models.CharField("给谁用", max_length=200)
    body_code = models.CharField(max_length=18, default="", blank=True)
    grant = models.ForeignKey(Grant, on_delete=models.PROTECT, null=True, related_name="+")
    until = models.DateField("有效到")
    made_at = models.DateTimeField("制作时间")
    made_by = models.CharField("制作人", max_length=200)
    verify_code = models.CharField("核验码", max_length=26, unique=True)
    pdf_sha256 = models.CharField(max_length=64, null=True, unique=True)
    sealed_by = models.CharField("印章编码", max_length=14, default="", blank=True)
    sealed_at = models.DateTimeField("用印时间", null=True)

    class Meta:
        db_table = "certificate_copy"
        ordering = ["-made_at"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(purpose__in=list(PURPOSES)), name="certificate_copy_purpose_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.certificate_id} {self.for_whom}"

    @property
    def what_for(self) -> str:
        """The purpose in words."""
        return purpose_words(self.purpose, self.words)
