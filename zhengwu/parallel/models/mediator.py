"""中介服务登记: who does which survey, report or appraisal for a project, and how long it takes."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from zhengwu.parallel.models.project import Project


class MediatorContract(models.Model):
    """One service of one agency of the mediators' market (中介超市). Days are days; `ended_date` is when the result was given."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="mediators")
    agency = models.CharField("中介机构", max_length=200)
    service = models.CharField("服务", max_length=200)
    started_date = models.DateField("签约日期")
    promised_date = models.DateField("约定完成日")
    ended_date = models.DateField("实际完成日", null=True)

    class Meta:
        db_table = "parallel_mediator"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(condition=Q(promised_date__gte=F("started_date")), name="mediator_promises_ahead"),
            models.CheckConstraint(
                condition=Q(ended_date__isnull=True) | Q(ended_date__gte=F("started_date")), name="mediator_ends_after"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.agency} {self.service}"
