"""基本目录: the entries of the base catalogue, version after version; never more than one that goes on."""

from __future__ import annotations

import datetime as dt
from functools import cached_property
from typing import Any

from django.db import models
from django.db.models import F, Q

from zhengwu.items.rules.base import KEEPERS, BaseEntry
from zhengwu.items.rules.codes import ITEM_TYPES, LONGEST_CODE, SCHEMES, Scheme


class CatalogEntry(models.Model):
    """One version of one entry, in force on a day d with valid_from <= d < valid_to.

    `content` is a `BaseEntry` (rules/base.py); the columns beside it are what lists look for. `division` maintains it here;
    None is the nation, whose entries arrive as files.
    """

    scheme = models.CharField(
        max_length=10, choices=[(scheme.value, SCHEMES[scheme]) for scheme in Scheme], default=Scheme.NATIONAL
    )
    code = models.CharField(max_length=LONGEST_CODE)
    version = models.PositiveIntegerField()
    name = models.CharField(max_length=200)
    item_type = models.CharField(max_length=2, choices=list(ITEM_TYPES.items()))
    keeper = models.CharField(max_length=8, choices=list(KEEPERS.items()))
    division = models.ForeignKey(
        "organisations.Division", null=True, on_delete=models.PROTECT, related_name="catalog_entries"
    )
    content: models.JSONField[Any, Any] = models.JSONField()
    valid_from = models.DateField()
    valid_to = models.DateField(null=True)
    reason = models.CharField(max_length=500)
    written_by_name = models.CharField(max_length=100)
    written_at = models.DateTimeField()

    class Meta:
        ordering = ["code", "-version"]
        constraints = [
            models.UniqueConstraint(fields=["scheme", "code", "version"], name="catalogentry_once"),
            models.UniqueConstraint(
                fields=["scheme", "code"], condition=Q(valid_to=None), name="catalogentry_one_goes_on"
            ),
            models.CheckConstraint(
                condition=Q(valid_to=None) | Q(valid_from__lt=F("valid_to")), name="catalogentry_period"
            ),
            models.CheckConstraint(
                condition=Q(version__gte=1) & ~Q(name="") & ~Q(reason=""), name="catalogentry_name_and_reason"
            ),
            models.CheckConstraint(
                condition=Q(keeper="nation", division=None) | (~Q(keeper="nation") & Q(division__isnull=False)),
                name="catalogentry_keeper",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.name} 第 {self.version} 版"

    @cached_property
    def entry(self) -> BaseEntry:
        """What it says."""
        return BaseEntry.model_validate(self.content)

    @property
    def ref(self) -> str:
        """How events name this entry, all its versions together."""
        return f"catalogue:{self.scheme}:{self.code}"

    def holds(self, on: dt.date) -> bool:
        """Whether this version is in force on a day."""
        return self.valid_from <= on and (self.valid_to is None or on < self.valid_to)
