"""一件事: several items that belong together, in the order in which one does them."""

from __future__ import annotations

from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from zhengwu.items.rules.codes import LONGEST_CODE


class Bundle(models.Model):
    """A bundle. `task_codes` name items, not versions: a bundle shows whichever is in force. `valid_to`: first day without it."""

    class Audiences(models.TextChoices):
        """服务对象."""

        NATURAL = "natural", "自然人"
        LEGAL = "legal", "法人"

    code = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=200)
    summary = models.CharField(max_length=200)
    audience = models.CharField(max_length=8, choices=Audiences.choices, default=Audiences.NATURAL)
    life_events = ArrayField(models.CharField(max_length=200), default=list, blank=True)
    task_codes = ArrayField(models.CharField(max_length=LONGEST_CODE))
    #: Names that mean the same paper, by the name it gets in the list: {"户口簿": ["户口本"]}.
    same: models.JSONField[Any, Any] = models.JSONField(default=dict, blank=True)
    valid_from = models.DateField()
    valid_to = models.DateField(null=True)

    class Meta:
        ordering = ["code"]
        constraints = [
            models.CheckConstraint(
                condition=Q(code__regex=r"^[a-z][a-z0-9-]{0,38}[a-z0-9]$"), name="bundle_code_shape"
            ),
            models.CheckConstraint(condition=Q(audience__in=["natural", "legal"]), name="bundle_audience"),
            models.CheckConstraint(condition=Q(task_codes__len__gte=2), name="bundle_of_several"),
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_from__lt=F("valid_to")), name="bundle_period"
            ),
        ]

    def __str__(self) -> str:
        return self.name
