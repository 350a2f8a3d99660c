"""政务服务事项: one service of one body, whatever its versions say."""

from __future__ import annotations

from django.db import models
from django.db.models import Q


class Item(models.Model):
    """事项, known by its 实施编码 `task_code`; what it asks and promises stands in its versions."""

    task_code = models.CharField(max_length=31, unique=True)
    catalog_code = models.CharField(max_length=12, db_index=True)
    body = models.ForeignKey("organisations.Body", on_delete=models.PROTECT, related_name="items")
    division = models.ForeignKey("organisations.Division", on_delete=models.PROTECT, related_name="items")

    class Meta:
        ordering = ["task_code"]
        constraints = [
            models.CheckConstraint(
                condition=Q(task_code__regex=r"^[0-9A-HJ-NPQRTUWXY]{18}[1-7][0-9]{12}$"), name="item_task_code_shape"
            ),
            models.CheckConstraint(condition=Q(catalog_code__regex=r"^[0-9]{12}$"), name="item_catalog_code_shape"),
        ]

    def __str__(self) -> str:
        return self.task_code

    @property
    def ref(self) -> str:
        """How events name this item."""
        return f"item:{self.task_code}"
