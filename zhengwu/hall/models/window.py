"""A window of a centre."""

from __future__ import annotations

from typing import Any

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.utils.translation import gettext_lazy as _

from zhengwu.hall.models.centre import Centre


class Window(models.Model):
    """窗口: one desk with a number over it, and the items it serves."""

    class Kinds(models.TextChoices):
        """Who stands behind it: everybody's clerk, one department's, or somebody who passes things on."""

        INTEGRATED = "integrated", _("综合窗口")
        DEPARTMENT = "department", _("部门窗口")
        RESIDENT = "resident", _("常驻窗口")
        PROXY = "proxy", _("综合代理窗口")
        LIAISON = "liaison", _("联络窗口")

    centre = models.ForeignKey(Centre, on_delete=models.CASCADE, related_name="windows")
    no = models.CharField(max_length=10)
    name = models.CharField(max_length=100)
    kind = models.CharField(max_length=12, choices=Kinds.choices, default=Kinds.INTEGRATED)
    #: The letter its queue tickets begin with (取号前缀).
    queue = models.CharField(max_length=2, blank=True)
    #: A sorted list. Data, not foreign keys: items are versioned elsewhere, a window serves whichever is in force.
    task_codes: models.JSONField[Any, Any] = models.JSONField(default=list)

    class Meta:
        ordering = ["centre_id", "no"]
        constraints = [
            models.UniqueConstraint(fields=["centre", "no"], name="window_no_once_per_centre"),
            models.CheckConstraint(
                condition=models.Q(kind__in=["integrated", "department", "resident", "proxy", "liaison"]),
                name="window_kind",
            ),
        ]
        indexes = [GinIndex(fields=["task_codes"], opclasses=["jsonb_path_ops"], name="window_task_codes")]

    def __str__(self) -> str:
        return f"{self.no} {self.name}"
