"""考核结果: of a period, of a target in it, each loss, and objections."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Q

from zhengwu.appraisal.models.scheme import SchemeVersion
from zhengwu.appraisal.rules.states import STATE_NAMES, State


class Round(models.Model):
    """One period of one scheme, scored by one version of it."""

    version = models.ForeignKey(SchemeVersion, on_delete=models.PROTECT, related_name="rounds")
    scheme_key = models.CharField(max_length=30)
    period = models.CharField("考核期", max_length=7)
    first_date = models.DateField()
    last_date = models.DateField()
    state = models.CharField(
        max_length=10, choices=[(s.value, n) for s, n in STATE_NAMES.items()], default=State.COMPUTED
    )
    computed_at = models.DateTimeField()
    published_at = models.DateTimeField(null=True)
    object_until = models.DateField("异议截止", null=True)
    final_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "appraisal_round"
        ordering = ["-last_date", "scheme_key"]
        constraints = [models.UniqueConstraint(fields=["scheme_key", "period"], name="appraisal_round_once")]

    def __str__(self) -> str:
        return f"{self.scheme_key} {self.period}"


class Result(models.Model):
    """The result of one target. A correction is a new revision; the earlier ones stay. Points in hundredths."""

    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="results")
    target = models.CharField(max_length=60)
    target_name = models.CharField(max_length=200)
    body_code = models.CharField(max_length=40)
    division_code = models.CharField(max_length=12)
    revision = models.PositiveSmallIntegerField(default=1)
    current = models.BooleanField(default=True)
    total = models.IntegerField("得分")
    stars = models.PositiveSmallIntegerField("星级")
    band = models.CharField("等次", max_length=10)
    listed = models.CharField("红榜警示", max_length=8, default="", blank=True)
    lines: models.JSONField[Any, Any] = models.JSONField()
    digest = models.CharField(max_length=64)
    computed_at = models.DateTimeField()

    class Meta:
        db_table = "appraisal_result"
        ordering = ["-total", "target"]
        constraints = [
            models.UniqueConstraint(fields=["round", "target", "revision"], name="appraisal_revision_once"),
            models.UniqueConstraint(
                fields=["round", "target"], condition=Q(current=True), name="appraisal_one_current"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.target} {self.total}"


class Loss(models.Model):
    """One cause of points lost (or added): where it leads, when it was, how much. `waived`: an objection was upheld."""

    result = models.ForeignKey(Result, on_delete=models.CASCADE, related_name="losses")
    indicator = models.CharField(max_length=30)
    ref = models.CharField(max_length=120)
    on_date = models.DateField()
    hundredths = models.PositiveIntegerField()
    waived = models.BooleanField(default=False)

    class Meta:
        db_table = "appraisal_loss"
        ordering = ["indicator", "on_date", "id"]

    def __str__(self) -> str:
        return f"{self.indicator} {self.ref}"


class Objection(models.Model):
    """异议 to one loss, answered once. It belongs to the period, so that a new computation knows of it."""

    class State(models.TextChoices):
        """Where it stands."""

        ASKED = "asked", "等答复"
        UPHELD = "upheld", "成立"
        REFUSED = "refused", "不成立"

    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="objections")
    target = models.CharField(max_length=60)
    body_code = models.CharField(max_length=40)
    indicator = models.CharField(max_length=30)
    ref = models.CharField(max_length=120)
    reason = models.TextField()
    by_account = models.BigIntegerField()
    by_name = models.CharField(max_length=100)
    at = models.DateTimeField()
    state = models.CharField(max_length=8, choices=State.choices, default=State.ASKED)
    answer = models.TextField(default="", blank=True)
    answered_by = models.CharField(max_length=100, default="", blank=True)
    answered_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "appraisal_objection"
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(fields=["round", "target", "indicator", "ref"], name="appraisal_objected_once"),
        ]

    def __str__(self) -> str:
        return f"{self.target} {self.indicator} {self.state}"
