"""决定: what was decided, by whom and why."""

from __future__ import annotations

from django.db import models

from zhengwu.cases.models.case import Case


class Decision(models.Model):
    """The one decision of a case; a rejection has a reason, the database says so too (行政许可法 art. 38(2)).

    `valid_to`: the last day of what was granted, None where it does not end or nobody said. `deemed`: by the law, because a
    renewal was not decided in time (art. 50).
    """

    case = models.OneToOneField(Case, on_delete=models.CASCADE, related_name="decision")
    outcome = models.CharField("决定", max_length=10)
    reason = models.TextField("理由", default="", blank=True)
    account_id = models.BigIntegerField()
    decided_by = models.CharField("决定人", max_length=100)
    decided_at = models.DateTimeField("决定时间")
    document_id = models.UUIDField("决定书", null=True)
    valid_to = models.DateField("有效期至", null=True)
    deemed = models.BooleanField("视为准予延续", default=False, db_default=False)

    class Meta:
        db_table = "case_decision"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(outcome="approve") | (models.Q(outcome="reject") & ~models.Q(reason="")),
                name="case_rejection_has_reason",
            )
        ]

    def __str__(self) -> str:
        return f"{self.case_id}: {self.outcome}"
