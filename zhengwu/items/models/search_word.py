"""搜索用词: what people say, and what it stands for. Officials keep it; nobody has to know a programmer."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from zhengwu.items.rules.codes import LONGEST_CODE
from zhengwu.kernel.public import new_id

LONGEST_PHRASE: Final = 40


class SearchWord(models.Model):
    """One phrase, with the words it stands for, the items it points to, or both. Ended, it is kept and no longer used.

    `phrase` is folded (one width, one case). `division_code`: for people of this division and below; empty for everybody.
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    phrase = models.CharField(max_length=LONGEST_PHRASE)
    means = ArrayField(models.CharField(max_length=LONGEST_PHRASE), default=list, blank=True)
    items = ArrayField(models.CharField(max_length=LONGEST_CODE), default=list, blank=True)
    division_code = models.CharField(max_length=12, blank=True, default="")
    note = models.CharField(max_length=200, blank=True, default="")
    changed_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["phrase", "division_code"]
        constraints = [
            models.UniqueConstraint(
                fields=["phrase", "division_code"], condition=Q(ended_at=None), name="searchword_once_in_use"
            ),
            models.CheckConstraint(condition=~Q(phrase=""), name="searchword_has_phrase"),
            models.CheckConstraint(condition=~Q(means=[]) | ~Q(items=[]), name="searchword_leads_somewhere"),
        ]

    def __str__(self) -> str:
        return self.phrase

    @property
    def ref(self) -> str:
        """How events name this word."""
        return word_ref(self.pk)


def word_ref(word_id: UUID) -> str:
    """How events name a word."""
    return f"search-word:{word_id}"
