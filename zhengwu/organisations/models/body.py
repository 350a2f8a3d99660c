"""机构: a body of government or one it has empowered."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from zhengwu.organisations.models.division import Division


class Body(models.Model):
    """机构, known by its 统一社会信用代码.

    `level` is its 行使层级 (1 国家 2 省 3 市 4 县 5 乡镇街道 6 村社区 7 分级管理). `doc_prefix` begins the numbers of
    its documents, e.g. 肥民. `review_organ` and `court` are named in the remedy text of its adverse decisions
    (行政复议法, 行政诉讼法).
    """

    code = models.CharField(max_length=18, unique=True)
    name = models.CharField(max_length=200)
    short_name = models.CharField(max_length=100, blank=True, default="")
    division = models.ForeignKey(Division, on_delete=models.PROTECT, related_name="bodies")
    level = models.PositiveSmallIntegerField()
    doc_prefix = models.CharField(max_length=20, blank=True, default="")
    phone_consult = models.CharField(max_length=60, blank=True, default="")
    phone_supervise = models.CharField(max_length=60, blank=True, default="")
    review_organ = models.CharField(max_length=200, blank=True, default="")
    court = models.CharField(max_length=200, blank=True, default="")

    class Meta:
        ordering = ["code"]
        verbose_name_plural = "bodies"
        constraints = [
            models.CheckConstraint(condition=Q(code__regex=r"^[0-9A-HJ-NPQRTUWXY]{18}$"), name="body_code_shape"),
            models.CheckConstraint(condition=~Q(name=""), name="body_has_name"),
            models.CheckConstraint(condition=Q(level__gte=1, level__lte=7), name="body_level"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def ref(self) -> str:
        """How events name this body: `body:11340123…`."""
        return f"body:{self.code}"
