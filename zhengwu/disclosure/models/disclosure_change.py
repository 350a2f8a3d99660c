"""经过: what was done to an entry."""

from __future__ import annotations

from django.db import models

from zhengwu.disclosure.models.disclosure import Disclosure


class DisclosureChange(models.Model):
    """One step: what, why, when, by whom."""

    disclosure = models.ForeignKey(Disclosure, on_delete=models.CASCADE, related_name="changes")
    verb = models.CharField(max_length=10)
    reason = models.TextField(default="", blank=True)
    at = models.DateTimeField()
    by_name = models.CharField(max_length=100)

    class Meta:
        db_table = "disclosure_change"
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.disclosure_id} {self.verb}"
