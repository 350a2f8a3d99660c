"""What time alone may bring about, and how far the log has been followed."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models


class Watch(models.Model):
    """One running clock a rule looks at: its last day has passed at `due_at`. A sweep reads those whose moment has come.

    `clock` and `key` name it within the subject (`rules.clocks`). `judged`: rule versions that have looked since its moment, each
    once; it empties when the last day moves.
    """

    subject = models.CharField(max_length=120)
    clock = models.CharField(max_length=40)
    key = models.CharField(max_length=60, default="", blank=True)
    due_at = models.DateTimeField()
    judged = ArrayField(models.BigIntegerField(), default=list)

    class Meta:
        db_table = "supervision_watch"
        constraints = [models.UniqueConstraint(fields=["subject", "clock", "key"], name="supervision_one_watch")]
        indexes = [models.Index(fields=["clock", "due_at"], name="supervision_watch_due")]

    def __str__(self) -> str:
        return f"{self.subject} {self.clock} {self.due_at:%Y-%m-%d}"


class LogPosition(models.Model):
    """The id of the last event looked at. One row: whoever follows the log holds it."""

    name = models.CharField(max_length=20, unique=True)
    last_id = models.BigIntegerField()

    class Meta:
        db_table = "supervision_position"

    def __str__(self) -> str:
        return f"{self.name} {self.last_id}"


class Figure(models.Model):
    """One figure of `rules.figures.Figures` this place sets otherwise than shipped."""

    key = models.CharField(max_length=30, unique=True)
    value = models.PositiveSmallIntegerField()

    class Meta:
        db_table = "supervision_figure"

    def __str__(self) -> str:
        return f"{self.key} {self.value}"
