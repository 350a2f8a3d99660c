"""登记: what somebody saw and no system records."""

from __future__ import annotations

from django.db import models
from django.db.models import Q


class Mark(models.Model):
    """Attendance, receipts, conduct, praise, on one day, about one target (`body`, `window`, `post`, `person`)."""

    target_kind = models.CharField(max_length=8)
    target = models.CharField(max_length=60)
    body_code = models.CharField(max_length=40)
    source = models.CharField("登记什么", max_length=20)
    on_date = models.DateField("哪一天")
    words = models.TextField("说明")
    by_account = models.BigIntegerField()
    by_name = models.CharField(max_length=100)
    at = models.DateTimeField()
    cancelled_at = models.DateTimeField(null=True)
    cancel_reason = models.TextField(default="", blank=True)

    class Meta:
        db_table = "appraisal_mark"
        ordering = ["-on_date", "-id"]
        indexes = [
            models.Index(
                fields=["target_kind", "target", "on_date"], condition=Q(cancelled_at=None), name="appraisal_mark_of"
            )
        ]

    def __str__(self) -> str:
        return f"{self.target} {self.source} {self.on_date}"
