"""What is left in the log of events that were taken out of it: enough to prove the rest, and themselves when they come back."""

from __future__ import annotations

from django.db import models


class DetachedHead(models.Model):
    """The last event of a subject among those taken out: the chain goes on from here."""

    subject = models.CharField(max_length=120, primary_key=True)
    seq = models.PositiveIntegerField()
    hash = models.CharField(max_length=64)

    class Meta:
        db_table = "event_detached_head"

    def __str__(self) -> str:
        return f"{self.subject}#{self.seq}"


class DetachedPart(models.Model):
    """A part of the table of events that stands on its own now, or in a file."""

    name = models.CharField(max_length=60, primary_key=True)
    first_id = models.BigIntegerField()
    last_id = models.BigIntegerField()
    count = models.BigIntegerField()
    detached_at = models.DateTimeField()

    class Meta:
        db_table = "event_detached_part"
        ordering = ["last_id"]

    def __str__(self) -> str:
        return f"{self.name}: {self.count}"
