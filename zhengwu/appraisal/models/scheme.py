"""考核方案 and its versions."""

from __future__ import annotations

from typing import Any

from django.db import models

from zhengwu.appraisal.rules.periods import LENGTH_NAMES
from zhengwu.appraisal.rules.scheme import TARGET_NAMES, Spec, spec_of


class Scheme(models.Model):
    """What is scored, and how often."""

    key = models.CharField(max_length=30, unique=True)
    name = models.CharField("方案", max_length=60)
    target_kind = models.CharField("考核对象", max_length=8, choices=[(t.value, n) for t, n in TARGET_NAMES.items()])
    length = models.CharField("考核期", max_length=8, choices=[(one.value, n) for one, n in LENGTH_NAMES.items()])

    class Meta:
        db_table = "appraisal_scheme"
        ordering = ["key"]

    def __str__(self) -> str:
        return self.key


class SchemeVersion(models.Model):
    """One version; it never changes, a period is scored by the one in force on its last day."""

    scheme = models.ForeignKey(Scheme, on_delete=models.PROTECT, related_name="versions")
    version = models.PositiveSmallIntegerField()
    valid_from = models.DateField("生效日期")
    data: models.JSONField[Any, Any] = models.JSONField()
    written_by = models.CharField(max_length=100)
    written_at = models.DateTimeField()

    class Meta:
        db_table = "appraisal_scheme_version"
        ordering = ["scheme_id", "-version"]
        constraints = [models.UniqueConstraint(fields=["scheme", "version"], name="appraisal_version_once")]

    def __str__(self) -> str:
        return f"{self.scheme_id} {self.version}"

    @property
    def spec(self) -> Spec:
        """The scheme it holds."""
        return spec_of(self.data)
