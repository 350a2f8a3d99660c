"""预审退回: what was wrong with an online application, and when it came again."""

from __future__ import annotations

from django.db import models

from zhengwu.cases.models.case import Case


class PreReviewReturn(models.Model):
    """One return before receipt. Handed in again under the same number, it may be returned once more."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="pre_review_returns")
    reason = models.TextField("要改什么")
    returned_at = models.DateTimeField("退回时间")
    returned_by = models.CharField("退回人", max_length=100)
    resubmitted_at = models.DateTimeField("重新提交时间", null=True)

    class Meta:
        db_table = "case_pre_review_return"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["case"], condition=models.Q(resubmitted_at__isnull=True), name="case_one_open_return"
            )
        ]

    def __str__(self) -> str:
        return f"{self.case_id} {self.returned_at}"
