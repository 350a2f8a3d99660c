"""更正申请: the holder says that something on a certificate is wrong."""

from __future__ import annotations

from django.db import models

from zhengwu.certificates.models.certificate import Certificate


class CorrectionRequest(models.Model):
    """One request, answered once by an officer."""

    class State(models.TextChoices):
        """Where it stands."""

        ASKED = "asked", "等答复"
        CORRECTED = "corrected", "已更正"
        REFUSED = "refused", "不予更正"

    certificate = models.ForeignKey(Certificate, on_delete=models.CASCADE, related_name="corrections")
    what = models.TextField("哪里不对")
    asked_at = models.DateTimeField("提出时间")
    asked_by = models.CharField(max_length=200)
    state = models.CharField(max_length=10, choices=State.choices, default=State.ASKED)
    answer = models.TextField("答复", default="", blank=True)
    answered_at = models.DateTimeField(null=True)
    answered_by = models.CharField(max_length=100, default="", blank=True)

    class Meta:
        db_table = "certificate_correction"
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["certificate"], condition=models.Q(state="asked"), name="certificate_correction_one_open"
            ),
            models.CheckConstraint(
                condition=models.Q(state="asked", answered_at=None)
                | (models.Q(state__in=["corrected", "refused"], answered_at__isnull=False) & ~models.Q(answer="")),
                name="certificate_correction_answered_whole",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.certificate_id} {self.state}"
