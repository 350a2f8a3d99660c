"""用得多不多: how often an item was opened and applied for. Only search reads it, and only by order of magnitude."""

from __future__ import annotations

from django.db import models

from zhengwu.items.models.item import Item


class ItemUsage(models.Model):
    """Counters of one item. `opened` is added to in batches and may lose a few; `applied` is counted anew each night."""

    item = models.OneToOneField(Item, primary_key=True, on_delete=models.CASCADE, related_name="usage")
    opened = models.PositiveBigIntegerField(default=0)
    applied = models.PositiveBigIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.item_id}: {self.opened}, {self.applied}"
