"""One case as analysis knows it."""

from __future__ import annotations

from django.db import models


class CaseLife(models.Model):
    """The life of a case in one row, for lists behind a figure and for the forecast. No person is in it.

    `allowed_days`: the promise with its extension, in `unit`. `late`: decided after the promised day; None while undecided.
    `step`: what was done last or waits now. `end`: how it ended, "" while it is under way. `variant`: the way it has gone so far.
    """

    project_no = models.CharField(max_length=50, primary_key=True)
    task_code = models.CharField(max_length=40)
    item_name = models.CharField(max_length=200)
    body_code = models.CharField(max_length=23)
    source = models.CharField(max_length=10)
    submitted_at = models.DateTimeField()
    accept_date = models.DateField(null=True)
    accepted_at = models.DateTimeField(null=True)
    decided_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    end = models.CharField(max_length=12, default="", blank=True)
    due_date = models.DateField(null=True)
    allowed_days = models.PositiveSmallIntegerField(null=True)
    unit = models.CharField(max_length=8, default="", blank=True)
    elapsed_days = models.PositiveSmallIntegerField(null=True)
    late = models.BooleanField(null=True)
    paused = models.BooleanField(default=False)
    rework = models.PositiveSmallIntegerField(default=0)
    step = models.CharField(max_length=200, default="", blank=True)
    variant = models.CharField(max_length=32)

    class Meta:
        db_table = "analytics_case"
        indexes = [
            models.Index(
                fields=["due_date"],
                include=["accept_date", "body_code", "task_code", "allowed_days", "unit", "paused"],
                condition=models.Q(decided_at__isnull=True, end="", accept_date__isnull=False),
                name="analytics_case_undecided",
            ),
            models.Index(fields=["decided_at", "late"], name="analytics_case_decided"),
            models.Index(fields=["body_code", "decided_at"], name="analytics_case_body"),
            models.Index(fields=["task_code", "decided_at"], name="analytics_case_item"),
            models.Index(fields=["variant"], name="analytics_case_variant"),
            models.Index(fields=["body_code", "step"], condition=models.Q(end=""), name="analytics_case_step"),
        ]

    def __str__(self) -> str:
        return f"{self.project_no} {self.item_name}"
