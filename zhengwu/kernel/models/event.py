"""The event log: rows, the head of each subject's chain, and the daily anchors."""

from __future__ import annotations

from django.db import models


class StoredEvent(models.Model):
    """One fact, appended once and never changed. `hash` covers every other column and the hash before it.

    The table is in parts by id (migration 0005, events/parts.py); the constraint stands in each of them.
    """

    id = models.BigAutoField(primary_key=True)
    subject = models.CharField(max_length=120)
    seq = models.PositiveIntegerField()
    type = models.CharField(max_length=80)
    version = models.PositiveSmallIntegerField()
    at = models.DateTimeField()
    actor = models.CharField(max_length=120)
    actor_name = models.CharField(max_length=120)
    data = models.JSONField()
    prev_hash = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        db_table = "event"
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["subject", "seq"], name="event_once_per_seq")]
        indexes = [models.Index(fields=["type", "id"]), models.Index(fields=["at"])]

    def __str__(self) -> str:
        return f"{self.subject}#{self.seq} {self.type}"


class ChainHead(models.Model):
    """Where a subject's chain ends. Locked while appending, so that two appenders queue per subject and never globally."""

    subject = models.CharField(max_length=120, primary_key=True)
    seq = models.PositiveIntegerField()
    hash = models.CharField(max_length=64)

    class Meta:
        db_table = "event_chain_head"

    def __str__(self) -> str:
        return f"{self.subject}#{self.seq}"


class AuditAnchor(models.Model):
    """One digest over all events of a range of ids, chained to the anchor before: whole chains cannot vanish unseen."""

    day_date = models.DateField(unique=True)
    first_id = models.BigIntegerField()
    last_id = models.BigIntegerField()
    count = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)
    anchored_at = models.DateTimeField()

    class Meta:
        db_table = "event_anchor"
        ordering = ["day_date"]

    def __str__(self) -> str:
        return f"{self.day_date}: {self.count}"
