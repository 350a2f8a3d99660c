"""政务服务事项: one service of one body, whatever its versions say."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import models
from django.db.models import F, Q

from zhengwu.items.rules.codes import CATALOG_SHAPES, LONGEST_CODE, SCHEMES, TASK_SHAPES, Scheme


def _shaped(field: str, shapes: Mapping[Scheme, str]) -> Q:
    """The field is written as its scheme writes it."""
    condition = Q()
    for scheme, shape in shapes.items():
        condition |= Q(**{"scheme": scheme.value, f"{field}__regex": shape})
    return condition


class Item(models.Model):
    """事项, known by its 实施编码 `task_code`; what it asks and promises stands in its versions.

    `scheme`: how its codes are written. `parent`: the item of which this one is a 业务办理项.
    """

    task_code = models.CharField(max_length=LONGEST_CODE, unique=True)
    catalog_code = models.CharField(max_length=LONGEST_CODE, db_index=True)
    scheme = models.CharField(
        max_length=10, choices=[(scheme.value, SCHEMES[scheme]) for scheme in Scheme], default=Scheme.NATIONAL
    )
    parent = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="sub_items")
    body = models.ForeignKey("organisations.Body", on_delete=models.PROTECT, related_name="items")
    division = models.ForeignKey("organisations.Division", on_delete=models.PROTECT, related_name="items")

    class Meta:
        ordering = ["task_code"]
        constraints = [
            models.CheckConstraint(condition=_shaped("task_code", TASK_SHAPES), name="item_task_code_shape"),
            models.CheckConstraint(condition=_shaped("catalog_code", CATALOG_SHAPES), name="item_catalog_code_shape"),
            models.CheckConstraint(condition=~Q(parent=F("id")), name="item_not_its_own_parent"),
        ]

    def __str__(self) -> str:
        return self.task_code

    @property
    def ref(self) -> str:
        """How events name this item."""
        return f"item:{self.task_code}"
