"""特别程序: a stretch of days the clocks do not count."""

from __future__ import annotations

from django.db import models

from zhengwu.cases.models.case import Case


class SpecialProcedure(models.Model):
    """One special procedure: the days (started_date, ended_date] are not counted (行政许可法 art. 45)."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="special_procedures")
    kind = models.CharField("种类", max_length=20)
    basis = models.TextField("依据")
    planned_days = models.PositiveSmallIntegerField("计划天数")
    started_date = models.DateField("开始日期")
    ended_date = models.DateField("结束日期", null=True)
    result = models.TextField("结果", default="", blank=True)

    class Meta:
        db_table = "case_special_procedure"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["case"], condition=models.Q(ended_date__isnull=True), name="case_one_open_special"
            ),
            models.CheckConstraint(
                condition=models.Q(ended_date__isnull=True) | models.Q(ended_date__gte=models.F("started_date")),
                name="case_special_ends_after_start",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} from {self.started_date}"
