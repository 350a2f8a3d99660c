"""外来日志: an event log made by others, as it was understood."""

from __future__ import annotations

from django.db import models


class VisitingLog(models.Model):
    """What was discovered in a log of another system (XES). The log itself is not kept: it may speak of people.

    `discovered`: variants, edges and activities as `rules/discovery.py` found them.
    """

    name = models.CharField("名称", max_length=100)
    body_code = models.CharField("机构", max_length=23)
    cases = models.PositiveIntegerField("实例数")
    events = models.PositiveIntegerField("事件数")
    discovered = models.JSONField()
    brought_by_id = models.BigIntegerField()
    brought_at = models.DateTimeField()

    class Meta:
        db_table = "analytics_visiting_log"
        ordering = ["-id"]

    def __str__(self) -> str:
        return self.name
