"""计数: sums over all lives under keys. Written by `operations/follow` alone; a row of zeros is not there."""

from __future__ import annotations

from django.db import models


class _Where(models.Model):
    """Every tally is by body and item."""

    body_code = models.CharField(max_length=23)
    task_code = models.CharField(max_length=40)

    class Meta:
        abstract = True


class DayTally(_Where):
    """What happened on a day (of Shanghai). `elapsed_days` against `promised_days` over the `measured` decisions."""

    day_date = models.DateField()
    source = models.CharField(max_length=10)
    submitted = models.IntegerField(default=0)
    received = models.IntegerField(default=0)
    accepted = models.IntegerField(default=0)
    decided = models.IntegerField(default=0)
    on_time = models.IntegerField(default=0)
    rejected = models.IntegerField(default=0)
    closed = models.IntegerField(default=0)
    same_day = models.IntegerField(default=0)
    early = models.IntegerField(default=0)
    withdrawn = models.IntegerField(default=0)
    not_accepted = models.IntegerField(default=0)
    terminated = models.IntegerField(default=0)
    corrected = models.IntegerField(default=0)
    returned = models.IntegerField(default=0)
    extended = models.IntegerField(default=0)
    paused = models.IntegerField(default=0)
    elapsed_days = models.IntegerField(default=0)
    promised_days = models.IntegerField(default=0)
    measured = models.IntegerField(default=0)

    class Meta:
        db_table = "analytics_day"
        constraints = [
            models.UniqueConstraint(fields=["day_date", "body_code", "task_code", "source"], name="analytics_day_once")
        ]

    def __str__(self) -> str:
        return f"{self.day_date} {self.body_code} {self.task_code}"


class HourTally(_Where):
    """When applications come in: month, day of the week (0 Monday), hour of Shanghai."""

    month_date = models.DateField()
    weekday = models.PositiveSmallIntegerField()
    hour = models.PositiveSmallIntegerField()
    n = models.IntegerField(default=0)

    class Meta:
        db_table = "analytics_hour"
        constraints = [
            models.UniqueConstraint(
                fields=["month_date", "body_code", "task_code", "weekday", "hour"], name="analytics_hour_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.month_date} {self.weekday} {self.hour}"


class ShareTally(_Where):
    """How much of the promise decisions used, in steps of five per cent (`rules/contribution.py`)."""

    month_date = models.DateField()
    share = models.PositiveSmallIntegerField()
    n = models.IntegerField(default=0)

    class Meta:
        db_table = "analytics_share"
        constraints = [
            models.UniqueConstraint(
                fields=["month_date", "body_code", "task_code", "share"], name="analytics_share_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.month_date} {self.share}"


class MoveTally(_Where):
    """`target` directly after `source`, in the month of `target`; `step` is the place of the time between them on the scale."""

    month_date = models.DateField()
    source = models.CharField(max_length=200)
    target = models.CharField(max_length=200)
    step = models.PositiveSmallIntegerField()
    n = models.IntegerField(default=0)
    seconds = models.BigIntegerField(default=0)

    class Meta:
        db_table = "analytics_move"
        constraints = [
            models.UniqueConstraint(
                fields=["month_date", "body_code", "task_code", "source", "target", "step"], name="analytics_move_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.source} → {self.target}"


class VariantTally(_Where):
    """How many went a way, in the month of its latest step; `ended`: the matter is over."""

    month_date = models.DateField()
    ended = models.BooleanField()
    variant = models.CharField(max_length=32)
    step = models.PositiveSmallIntegerField()
    n = models.IntegerField(default=0)
    seconds = models.BigIntegerField(default=0)

    class Meta:
        db_table = "analytics_variant_month"
        constraints = [
            models.UniqueConstraint(
                fields=["month_date", "body_code", "task_code", "ended", "variant", "step"],
                name="analytics_variant_month_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.month_date} {self.variant}"
