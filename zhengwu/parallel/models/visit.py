"""联合踏勘、联合验收: one date, one form, all signatures."""

from __future__ import annotations

from django.db import models

from zhengwu.organisations.public import Body
from zhengwu.parallel.models.project import Project
from zhengwu.parallel.rules.visits import Verdict, VisitKind


class JointVisit(models.Model):
    """A day on which the bodies look at the project together. `phase` is that of the stage it belongs to (分期验收)."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="visits")
    kind = models.CharField("类型", max_length=20)
    phase = models.CharField("分期", max_length=40, default="", blank=True)
    visit_date = models.DateField("日期")
    place = models.CharField("集合地点", max_length=200)
    form = models.TextField("看什么")
    called_at = models.DateTimeField("通知时间")

    class Meta:
        db_table = "parallel_visit"
        ordering = ["pk"]
        constraints = [models.CheckConstraint(condition=models.Q(kind__in=list(VisitKind)), name="visit_kind_known")]

    def __str__(self) -> str:
        return f"{self.kind} {self.visit_date}"


class VisitSignature(models.Model):
    """One body's line on the form."""

    visit = models.ForeignKey(JointVisit, on_delete=models.PROTECT, related_name="signatures")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    verdict = models.CharField("结论", max_length=10, default=Verdict.UNSIGNED, blank=True)
    findings = models.TextField("整改内容", default="", blank=True)
    signed_by = models.CharField("签字人", max_length=100, default="", blank=True)
    signed_at = models.DateTimeField("签字时间", null=True)

    class Meta:
        db_table = "parallel_visit_signature"
        ordering = ["visit", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["visit", "body"], name="visit_one_signature_a_body"),
            models.CheckConstraint(condition=models.Q(verdict__in=list(Verdict)), name="visit_verdict_known"),
        ]

    def __str__(self) -> str:
        return f"{self.body_id} {self.verdict}"
