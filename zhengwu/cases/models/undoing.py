"""撤销、注销: the proceedings that end a result after it was given."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from zhengwu.cases.models.case import Case
from zhengwu.cases.rules.undoing import KIND_NAMES


class Undoing(models.Model):
    """One proceeding: the holder is told, may speak until `heard_until`, then somebody else decides. One open a case."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="undoings")
    kind = models.CharField("种类", max_length=10, choices=list(KIND_NAMES.items()))
    ground = models.CharField("事由", max_length=30)
    reason = models.TextField("事实和理由")
    notified_at = models.DateTimeField("告知时间")
    proposer_id = models.BigIntegerField()
    proposed_by = models.CharField("提出人", max_length=100)
    heard_until = models.DateField("陈述申辩期限")
    views = models.TextField("陈述申辩", default="", blank=True)
    views_at = models.DateTimeField("陈述时间", null=True)
    outcome = models.CharField("结果", max_length=10, default="", blank=True)
    answer = models.TextField("采纳情况", default="", blank=True)
    answered_at = models.DateTimeField("决定时间", null=True)
    answered_by = models.CharField("决定人", max_length=100, default="", blank=True)

    class Meta:
        db_table = "case_undoing"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["case"], condition=Q(outcome=""), name="case_one_open_undoing"),
            models.CheckConstraint(condition=~Q(reason="") & ~Q(ground=""), name="case_undoing_has_reason"),
            models.CheckConstraint(condition=Q(outcome__in=["", "done", "dropped"]), name="case_undoing_outcome_known"),
        ]

    def __str__(self) -> str:
        return f"{self.case_id}: {self.kind}"
