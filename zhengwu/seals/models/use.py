"""用印记录: one sealing. A trigger keeps every row as it was written."""

from __future__ import annotations

from django.db import models

from zhengwu.seals.models.request import UseRequest
from zhengwu.seals.models.seal import Seal
from zhengwu.seals.rules.kinds import MODE_NAMES


class SealUse(models.Model):
    """Which seal, on what (`document:…`, `use:…`), before and after, when, by whom, and who approved it."""

    seal = models.ForeignKey(Seal, on_delete=models.PROTECT, related_name="uses")
    subject = models.CharField(max_length=120, db_index=True)
    title = models.CharField("文件", max_length=300)
    sha256_before = models.CharField(max_length=64)
    sha256_after = models.CharField(max_length=64, unique=True)
    mode = models.CharField("方式", max_length=10, choices=list(MODE_NAMES.items()))
    used_at = models.DateTimeField("用印时间")
    used_by = models.CharField("用印人", max_length=100)
    approved_by = models.CharField("批准人", max_length=100, default="", blank=True)
    request = models.OneToOneField(UseRequest, on_delete=models.PROTECT, null=True, related_name="use")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(mode="dual") | models.Q(request__isnull=False) & ~models.Q(approved_by=""),
                name="seals_dual_was_approved",
            ),
        ]
        indexes = [models.Index(fields=["seal", "-used_at"], name="seals_uses_of_a_seal")]

    def __str__(self) -> str:
        return f"{self.seal_id} {self.subject}"
