"""没找到的搜索: what was looked for and not found, added up by day. It says what was typed, never who typed it."""

from __future__ import annotations

from django.db import models
from django.db.models import Q


class SearchMiss(models.Model):
    """One text on one day. `found`: the most items it brought, all of them too far off; `times`: how often."""

    day = models.DateField()
    text = models.CharField(max_length=40)
    found = models.PositiveSmallIntegerField(default=0)
    times = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["-day", "-times", "text"]
        constraints = [
            models.UniqueConstraint(fields=["day", "text"], name="searchmiss_once_a_day"),
            models.CheckConstraint(condition=~Q(text=""), name="searchmiss_has_text"),
        ]

    def __str__(self) -> str:
        return f"{self.day} {self.text}"
