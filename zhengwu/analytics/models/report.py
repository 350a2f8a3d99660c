"""月报."""

from __future__ import annotations

from django.db import models


class MonthlyReport(models.Model):
    """A report of one month, about a division, or about one body when `body_code` is given. Made by a job, kept as it was made."""

    class State(models.TextChoices):
        """How far it is."""

        WANTED = "wanted", "等待生成"
        MADE = "made", "已生成"
        FAILED = "failed", "没有生成"

    month_date = models.DateField("月份")
    division_code = models.CharField("区划", max_length=12)
    body_code = models.CharField("机构", max_length=23, default="", blank=True)
    about = models.CharField("报告对象", max_length=200)
    state = models.CharField(max_length=8, choices=State.choices, default=State.WANTED)
    wanted_by = models.CharField(max_length=120)
    wanted_at = models.DateTimeField()
    made_at = models.DateTimeField(null=True)
    sha256 = models.CharField(max_length=64, null=True)

    class Meta:
        db_table = "analytics_report"
        ordering = ["-month_date", "about", "-id"]
        indexes = [models.Index(fields=["division_code", "-month_date"])]

    def __str__(self) -> str:
        return f"{self.month_date:%Y-%m} {self.about}"
