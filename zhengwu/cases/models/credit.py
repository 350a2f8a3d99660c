"""失信记录: a promise that was broken, and bars from promising again until it is repaired."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from zhengwu.cases.models.case import Case


class CreditMark(models.Model):
    """One broken promise of a person or body. Until `repaired_at` it bars from 容缺 and 告知承诺."""

    class Kind(models.TextChoices):
        """What happened."""

        TOLERANCE_MISSED = "missed", "容缺承诺逾期未补"
        FALSE_PROMISE = "false", "告知承诺不实"

    party_ref = models.CharField(max_length=40)
    party_name = models.CharField("失信人", max_length=200)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="credit_marks")
    kind = models.CharField("情形", max_length=10, choices=Kind.choices)
    reason = models.TextField("事实")
    marked_at = models.DateTimeField("记录时间")
    repaired_at = models.DateTimeField("修复时间", null=True)
    repaired_by = models.CharField("修复人", max_length=100, default="", blank=True)
    repair_reason = models.TextField("修复理由", default="", blank=True)

    class Meta:
        db_table = "case_credit_mark"
        ordering = ["-marked_at", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["case", "kind"], name="case_credit_mark_once"),
            models.CheckConstraint(
                condition=Q(repaired_at__isnull=True) | ~Q(repair_reason=""), name="case_credit_repaired_with_a_reason"
            ),
        ]
        indexes = [
            models.Index(fields=["party_ref"], condition=Q(repaired_at__isnull=True), name="case_credit_open"),
            models.Index(fields=["-marked_at"], name="case_credit_newest"),
        ]

    def __str__(self) -> str:
        return f"{self.party_ref}: {self.kind}"
