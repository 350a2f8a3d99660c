"""机构: a body of government or one it has empowered."""

from __future__ import annotations

import datetime as dt

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from zhengwu.organisations.models.division import Division
from zhengwu.organisations.rules.body import USCC_LENGTH, Place


class Body(models.Model):
    """机构, known by its 统一社会信用代码, or by that of the body it belongs to and a number (`rules/body.py`).

    It stands under `parent`, in the division it works for, among its siblings by `sort_order`. There on days d with
    valid_from <= d < valid_to; once abolished (撤销), `successor` has taken over what it did.

    `level` is its 行使层级 (1 国家 2 省 3 市 4 县 5 乡镇街道 6 村社区 7 分级管理). `doc_prefix` begins the numbers of
    its documents, e.g. 肥民. `review_organ` and `court` are named in the remedy text of its adverse decisions
    (行政复议法, 行政诉讼法). `search_text` is what a search looks through: names, their sound, its code.
    """

    class Kinds(models.TextChoices):
        """机构类型."""

        ORGAN = "organ", _("机关")
        DEPARTMENT = "department", _("内设机构")
        DIRECT = "direct", _("直属机构")
        INSTITUTION = "institution", _("事业单位和群团")
        COMMITTEE = "committee", _("村（居）委会")
        CENTRE = "centre", _("政务服务中心")
        TOWNSHIP = "township", _("便民服务中心")
        VILLAGE = "village", _("便民服务站")

    class Natures(models.IntegerChoices):
        """主体性质."""

        STATUTORY = 1, _("法定机关")
        AUTHORISED = 2, _("授权组织")
        ENTRUSTED = 3, _("受委托组织")
        OTHER = 9, _("其他")

    code = models.CharField(max_length=23, unique=True)
    name = models.CharField(max_length=200)
    short_name = models.CharField(max_length=100, blank=True, default="")
    kind = models.CharField(max_length=12, choices=Kinds.choices, default=Kinds.ORGAN)
    nature = models.PositiveSmallIntegerField(choices=Natures.choices, default=Natures.STATUTORY)
    division = models.ForeignKey(Division, on_delete=models.PROTECT, related_name="bodies")
    parent = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="children")
    sort_order = models.PositiveIntegerField(default=0)
    valid_from = models.DateField(null=True)
    valid_to = models.DateField(null=True)
    successor = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="predecessors")
    level = models.PositiveSmallIntegerField()
    doc_prefix = models.CharField(max_length=20, blank=True, default="")
    phone_consult = models.CharField(max_length=60, blank=True, default="")
    phone_supervise = models.CharField(max_length=60, blank=True, default="")
    review_organ = models.CharField(max_length=200, blank=True, default="")
    court = models.CharField(max_length=200, blank=True, default="")
    search_text = models.TextField(blank=True, default="")

    class Meta:
        ordering = ["code"]
        verbose_name_plural = "bodies"
        constraints = [
            models.CheckConstraint(
                condition=Q(code__regex=r"^[0-9A-HJ-NPQRTUWXY]{18}(-[0-9]{2,4})?$"), name="body_code_shape"
            ),
            models.CheckConstraint(condition=~Q(name=""), name="body_has_name"),
            models.CheckConstraint(condition=Q(level__gte=1, level__lte=7), name="body_level"),
            models.CheckConstraint(
                condition=Q(
                    kind__in=[
                        "organ",
                        "department",
                        "direct",
                        "institution",
                        "committee",
                        "centre",
                        "township",
                        "village",
                    ]
                ),
                name="body_kind",
            ),
            models.CheckConstraint(condition=Q(nature__in=[1, 2, 3, 9]), name="body_nature"),
            models.CheckConstraint(
                condition=~Q(code__contains="-")
                | Q(kind__in=["department", "centre", "township", "village"], parent__isnull=False),
                name="body_internal_has_parent",
            ),
            models.CheckConstraint(
                condition=~Q(kind="department") | Q(code__contains="-"), name="body_department_is_internal"
            ),
            models.CheckConstraint(condition=Q(parent__isnull=True) | ~Q(parent=F("id")), name="body_not_under_itself"),
            models.CheckConstraint(
                condition=Q(successor__isnull=True) | (~Q(successor=F("id")) & Q(valid_to__isnull=False)),
                name="body_succeeded_once_abolished",
            ),
            # Equal on purpose allowed: a body abolished on its first day never was.
            models.CheckConstraint(
                condition=Q(valid_from__isnull=True) | Q(valid_to__isnull=True) | Q(valid_from__lte=F("valid_to")),
                name="body_period",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def ref(self) -> str:
        """How events name this body: `body:11340123…`."""
        return f"body:{self.code}"

    @property
    def uscc(self) -> str:
        """The 统一社会信用代码 it is known by, its own or that of the body it belongs to."""
        return self.code[:USCC_LENGTH]

    @property
    def place(self) -> Place:
        """What the rules of the tree need to know; the division must have been read."""
        return Place(
            code=self.code,
            name=self.name,
            division_code=self.division.code,
            division_prefix=self.division.prefix,
            valid_to=self.valid_to,
        )

    def is_abolished(self, *, on: dt.date) -> bool:
        """Whether it is no longer there on a day (已撤销)."""
        return self.valid_to is not None and self.valid_to <= on
