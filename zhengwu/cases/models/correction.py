"""补正: the one notice and its gaps."""

from __future__ import annotations

from django.db import models

from zhengwu.cases.models.case import Case


class Correction(models.Model):
    """补正告知: at most one a case, the database says so too (行政许可法 art. 32(1)(4))."""

    case = models.OneToOneField(Case, on_delete=models.CASCADE, related_name="correction")
    issued_at = models.DateTimeField("告知时间")
    issued_by = models.CharField("告知人", max_length=100)
    deadline_date = models.DateField("补正期限")
    completed_at = models.DateTimeField("补齐时间", null=True)

    class Meta:
        db_table = "case_correction"

    def __str__(self) -> str:
        return f"{self.case_id} until {self.deadline_date}"


class CorrectionGap(models.Model):
    """One thing to put right."""

    correction = models.ForeignKey(Correction, on_delete=models.CASCADE, related_name="gaps")
    material = models.CharField("材料", max_length=200)
    problem = models.TextField("问题")
    remedy = models.TextField("怎么改", default="", blank=True)
    supplied_at = models.DateTimeField("补交时间", null=True)

    class Meta:
        db_table = "case_correction_gap"
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["correction", "material"], name="case_gap_once_per_material")]

    def __str__(self) -> str:
        return self.material
