"""行政区划: province, city, county, township, village; and how they changed."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q


class Division(models.Model):
    """区划. Its subtree is everything whose code begins with its prefix, so no recursion is needed to ask for it."""

    class Levels(models.IntegerChoices):
        """层级."""

        PROVINCE = 1, "省级"
        CITY = 2, "市级"
        COUNTY = 3, "县级"
        TOWNSHIP = 4, "乡级"
        VILLAGE = 5, "村级"

    # Unique CharFields get a text_pattern_ops twin on PostgreSQL: prefix searches use it.
    code = models.CharField(max_length=12, unique=True)
    # Collation C, here and in the spellings: one plain index finds prefixes and gives them in order.
    name = models.CharField(max_length=100, db_collation="C")
    level = models.PositiveSmallIntegerField(choices=Levels.choices)
    # Its own index is (parent, code): it counts children and turns their pages.
    parent = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="children", db_index=False)
    pinyin = models.CharField(max_length=800, blank=True, default="", db_default="", db_collation="C")
    initials = models.CharField(max_length=100, blank=True, default="", db_default="", db_collation="C")
    valid_from = models.DateField(null=True)
    valid_to = models.DateField(null=True)

    class Meta:
        ordering = ["code"]
        constraints = [
            models.CheckConstraint(condition=Q(code__regex=r"^[0-9]{12}$"), name="division_code_shape"),
            models.CheckConstraint(condition=Q(level__gte=1, level__lte=5), name="division_level"),
            models.CheckConstraint(
                condition=Q(level=1, parent__isnull=True) | Q(level__gt=1, parent__isnull=False),
                name="division_below_a_parent",
            ),
            models.CheckConstraint(condition=~Q(parent=F("id")), name="division_not_under_itself"),
            models.CheckConstraint(
                condition=Q(valid_from__isnull=True) | Q(valid_to__isnull=True) | Q(valid_from__lt=F("valid_to")),
                name="division_period",
            ),
        ]
        # Two of each: townships and above are few and wanted first, villages are many and read in the order of the index.
        indexes = [
            models.Index(fields=["parent", "code"], name="division_children"),
            models.Index(fields=["name", "code"], condition=Q(level__lte=4), name="division_name_upper"),
            models.Index(fields=["pinyin", "code"], condition=Q(level__lte=4), name="division_pinyin_upper"),
            models.Index(fields=["initials", "code"], condition=Q(level__lte=4), name="division_initials_upper"),
            models.Index(fields=["name", "code"], condition=Q(level=5), name="division_name_village"),
            models.Index(fields=["pinyin", "code"], condition=Q(level=5), name="division_pinyin_village"),
            models.Index(fields=["initials", "code"], condition=Q(level=5), name="division_initials_village"),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.name}"

    @property
    def prefix(self) -> str:
        """The digits with which this division and all below it begin."""
        return self.code[: {1: 2, 2: 4, 3: 6, 4: 9}.get(self.level, 12)]
