"""A way through the process."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models


class VariantText(models.Model):
    """What a digest stands for: the activities of a variant, in their order."""

    digest = models.CharField(max_length=32, primary_key=True)
    activities = ArrayField(models.CharField(max_length=200))

    class Meta:
        db_table = "analytics_variant"

    def __str__(self) -> str:
        return " → ".join(self.activities)
