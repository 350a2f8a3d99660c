"""上报: the superior asked, and what it said."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from zhengwu.cases.models.case import Case
from zhengwu.organisations.public import Body


class Forwarding(models.Model):
    """One forwarding to the superior body (行政许可法 art. 35). `due_date` is the superior's own limit."""

    class Outcome(models.TextChoices):
        """上级意见."""

        AGREE = "agree", "同意"
        DISAGREE = "disagree", "不同意"
        RETURN = "return", "退回再审"

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="forwardings")
    superior = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    reason = models.TextField("初步审查意见")
    limit_days = models.PositiveSmallIntegerField("答复期限")
    due_date = models.DateField("答复期限到期日")
    pauses = models.BooleanField("不计时", default=False)
    forwarded_at = models.DateTimeField("上报时间")
    forwarded_by = models.CharField("上报人", max_length=100)
    outcome = models.CharField("上级意见", max_length=10, choices=Outcome.choices, blank=True, default="")
    opinion = models.TextField("意见内容", blank=True, default="")
    wanted = ArrayField(models.CharField(max_length=200), default=list)
    answered_at = models.DateTimeField("答复时间", null=True)
    answered_by = models.CharField("答复人", max_length=100, blank=True, default="")

    class Meta:
        db_table = "case_forwarding"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["case"], condition=models.Q(answered_at__isnull=True), name="case_one_open_forwarding"
            ),
            models.CheckConstraint(
                condition=models.Q(answered_at__isnull=True, outcome="")
                | models.Q(answered_at__isnull=False, outcome__in=["agree", "disagree", "return"]),
                name="case_forwarding_answer_whole",
            ),
        ]
        indexes = [
            models.Index(
                fields=["superior", "due_date"],
                condition=models.Q(answered_at__isnull=True),
                name="case_forwarded_open",
            )
        ]

    def __str__(self) -> str:
        return f"{self.case_id} to {self.superior_id}"
