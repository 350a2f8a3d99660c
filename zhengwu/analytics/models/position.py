"""How far the log has been read."""

from __future__ import annotations

from django.db import models


class Position(models.Model):
    """One row: the id of the last event that is in the tallies, and when it was read. Locked while somebody reads on."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    event_id = models.BigIntegerField(default=0)
    read_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "analytics_position"
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="analytics_one_position")]

    def __str__(self) -> str:
        return f"#{self.event_id}"
