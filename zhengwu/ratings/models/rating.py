"""评价: one person's word on one matter."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import BrinIndex
from django.db import models

from zhengwu.ratings.rules.grades import GRADES


class Rating(models.Model):
    """A rating. `subject` names the matter (`case:…`); the rater is kept apart from what officers see."""

    subject = models.CharField(max_length=120, unique=True)
    body_code = models.CharField("被评机关", max_length=18)
    task_code = models.CharField("事项", max_length=40)
    account_id = models.BigIntegerField("评价人")
    grade = models.PositiveSmallIntegerField("满意度", choices=list(GRADES.items()))
    tags = ArrayField(models.CharField(max_length=30), default=list)
    text = models.TextField("想说的话", default="", blank=True)
    channel = models.CharField("渠道", max_length=10, default="online")
    rated_at = models.DateTimeField("评价时间")

    class Meta:
        db_table = "rating"
        constraints = [models.CheckConstraint(condition=models.Q(grade__range=(1, 5)), name="rating_grade_1_to_5")]
        indexes = [
            models.Index(fields=["body_code", "rated_at"]),
            # Ratings are only ever added, one after the other: see `case_days`.
            BrinIndex(fields=["rated_at"], autosummarize=True, name="rating_days"),
        ]

    def __str__(self) -> str:
        return f"{self.subject}: {self.grade}"
