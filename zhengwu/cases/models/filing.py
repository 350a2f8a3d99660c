"""否定报备: a refusal that must be filed with the centre before it is made."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from zhengwu.cases.models.case import Case
from zhengwu.organisations.public import Body


class FilingRule(models.Model):
    """Where refusals are filed first: all items of a body, or one (`task_code`); the centre answers within `days` working days."""

    body = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="+")
    task_code = models.CharField("实施编码", max_length=40, default="", blank=True)
    days = models.PositiveSmallIntegerField("答复工作日")
    set_at = models.DateTimeField()
    set_by = models.CharField(max_length=100)

    class Meta:
        db_table = "case_filing_rule"
        ordering = ["body_id", "task_code"]
        constraints = [
            models.UniqueConstraint(fields=["body", "task_code"], name="case_filing_rule_once"),
            models.CheckConstraint(condition=Q(days__range=(1, 10)), name="case_filing_rule_days"),
        ]

    def __str__(self) -> str:
        return f"{self.body_id} {self.task_code}"


class RefusalFiling(models.Model):
    """One intended refusal laid before the centre (否定报备), and its answer by `due_date`. One open a case."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="refusal_filings")
    reason = models.TextField("拟不予许可的理由")
    filed_at = models.DateTimeField("报备时间")
    filer_id = models.BigIntegerField()
    filed_by = models.CharField("报备人", max_length=100)
    due_date = models.DateField("答复期限")
    answer = models.CharField("答复", max_length=10, default="", blank=True)
    answer_reason = models.TextField("答复意见", default="", blank=True)
    answered_at = models.DateTimeField("答复时间", null=True)
    answered_by = models.CharField("答复人", max_length=100, default="", blank=True)

    class Meta:
        db_table = "case_refusal_filing"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["case"], condition=Q(answer=""), name="case_one_open_filing"),
            models.CheckConstraint(condition=Q(answer__in=["", "agree", "object"]), name="case_filing_answer_known"),
            models.CheckConstraint(
                condition=~Q(answer="object") | ~Q(answer_reason=""), name="case_objection_has_reason"
            ),
        ]
        indexes = [models.Index(fields=["due_date"], condition=Q(answer=""), name="case_filing_open")]

    def __str__(self) -> str:
        return f"{self.case_id}: {self.answer or 'open'}"
