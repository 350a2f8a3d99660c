"""移送: from one body to another."""

from __future__ import annotations

from django.db import models

from zhengwu.cases.models.case import Case
from zhengwu.organisations.public import Body


class Transfer(models.Model):
    """One transfer of jurisdiction. The case stays with `from_body` until `to_body` has taken it."""

    class Answer(models.TextChoices):
        """对方怎么答."""

        TAKEN = "taken", "接收"
        SENT_BACK = "sent_back", "退回"

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="transfers")
    from_body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    to_body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    reason = models.TextField("移送理由")
    offered_at = models.DateTimeField("移送时间")
    offered_by = models.CharField("移送人", max_length=100)
    answer = models.CharField("对方答复", max_length=10, choices=Answer.choices, blank=True, default="")
    answer_reason = models.TextField("答复理由", blank=True, default="")
    answered_at = models.DateTimeField("答复时间", null=True)
    answered_by = models.CharField("答复人", max_length=100, blank=True, default="")

    class Meta:
        db_table = "case_transfer"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["case"], condition=models.Q(answered_at__isnull=True), name="case_one_open_transfer"
            ),
            models.CheckConstraint(
                condition=~models.Q(from_body=models.F("to_body")), name="case_transfer_leaves_the_body"
            ),
        ]
        indexes = [
            models.Index(fields=["to_body"], condition=models.Q(answered_at__isnull=True), name="case_transfer_open")
        ]

    def __str__(self) -> str:
        return f"{self.case_id} {self.from_body_id} to {self.to_body_id}"
