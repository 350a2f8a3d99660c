"""事项版本: what an item asks and promises, from one day to another. Published, it never changes (migration 0002)."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import F, Q

from zhengwu.items.models.item import Item
from zhengwu.items.rules.codes import ITEM_TYPES
from zhengwu.items.rules.guide import Guide
from zhengwu.items.rules.search_plan import with_place
from zhengwu.items.rules.states import NAMES, State
from zhengwu.kernel.public import Kept
from zhengwu.timelimits.public import Limit

if TYPE_CHECKING:
    from zhengwu.items.rules.narrow import Needed
    from zhengwu.items.rules.source import ItemSource

_guides: Kept[str, Guide] = Kept(most=256)
_LIVE = Q(state__in=[State.IN_FORCE, State.SUSPENDED])


class ItemVersion(models.Model):
    """One version. `promise_*`, `statutory_*`: 承诺、法定时限; None where the law sets none; 0 days: the same day.

    `guide_json` is the guide as stored; read it as `guide`. `digest`: SHA-256 of everything that may not change.
    `historic`: loaded only so that the past can be read. `listed_only` 只列目录: published with its name, body and code
    alone; its promise and guide say nothing yet, and nobody can apply. `search`, `keywords`, `free` are derived from the
    guide for search alone, and may be derived anew when search learns something.
    """

    class Units(models.TextChoices):
        """时限单位."""

        WORKDAY = "workday", "工作日"
        DAY = "day", "自然日"

    class Audiences(models.TextChoices):
        """服务对象."""

        NATURAL = "natural", "自然人"
        LEGAL = "legal", "法人"
        BOTH = "both", "自然人和法人"

    class CaseTypes(models.TextChoices):
        """办件类型."""

        INSTANT = "instant", "即办件"
        PROMISED = "promised", "承诺件"

    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="versions")
    version = models.PositiveIntegerField()
    state = models.CharField(max_length=16, choices=[(state.value, NAMES[state]) for state in State])
    name = models.CharField(max_length=200)
    item_type = models.CharField(max_length=2, choices=list(ITEM_TYPES.items()))
    audience = models.CharField(max_length=8, choices=Audiences.choices)
    themes = ArrayField(models.CharField(max_length=200), default=list, blank=True)
    life_events = ArrayField(models.CharField(max_length=200), default=list, blank=True)
    promise_days = models.PositiveSmallIntegerField()
    promise_unit = models.CharField(max_length=8, choices=Units.choices)
    statutory_days = models.PositiveSmallIntegerField(null=True)
    statutory_unit = models.CharField(max_length=8, choices=Units.choices, default=Units.WORKDAY)
    visits = models.PositiveSmallIntegerField()
    online_depth = models.PositiveSmallIntegerField()
    case_type = models.CharField(max_length=8, choices=CaseTypes.choices)
    min_level = models.PositiveSmallIntegerField(default=2)
    guide_json = models.JSONField()
    digest = models.CharField(max_length=64)
    effective_date = models.DateField(null=True)
    cancelled_date = models.DateField(null=True)
    historic = models.BooleanField(default=False)
    listed_only = models.BooleanField(default=False)
    search = SearchVectorField()
    keywords = ArrayField(models.CharField(max_length=200), default=list, db_default=[], blank=True)
    free = models.BooleanField(default=False, db_default=False)

    class Meta:
        ordering = ["item_id", "version"]
        constraints = [
            models.UniqueConstraint(fields=["item", "version"], name="itemversion_once"),
            models.UniqueConstraint(fields=["item"], condition=_LIVE, name="itemversion_one_live"),
            models.CheckConstraint(condition=Q(state__in=[state.value for state in State]), name="itemversion_state"),
            models.CheckConstraint(condition=Q(version__gte=1) & ~Q(name=""), name="itemversion_version_and_name"),
            models.CheckConstraint(
                condition=~_LIVE | Q(effective_date__isnull=False, historic=False), name="itemversion_live_has_day"
            ),
            models.CheckConstraint(
                condition=Q(effective_date=None) | Q(cancelled_date=None) | Q(cancelled_date__gte=F("effective_date")),
                name="itemversion_dates_in_order",
            ),
            models.CheckConstraint(
                condition=Q(online_depth__range=(1, 4), min_level__range=(2, 5)), name="itemversion_levels"
            ),
            models.CheckConstraint(
                condition=Q(case_type="instant", promise_days=0)
                | Q(case_type="promised", promise_days__gt=0)
                | ~_LIVE
                | Q(listed_only=True),
                name="itemversion_instant_means_no_days",
            ),
        ]
        indexes = [
            GinIndex(fields=["search"], name="itemversion_search"),
            GinIndex(fields=["themes"], name="itemversion_themes"),
            models.Index(fields=["name", "id"], condition=Q(state="in_force"), name="itemversion_offered"),
        ]

    def __str__(self) -> str:
        return f"{self.name} 第 {self.version} 版"

    @cached_property
    def guide(self) -> Guide:
        """办事指南, read from storage once a process: `digest` names all that a version says, and that never changes."""
        if not self.digest:  # a draft, to be looked at
            return Guide.model_validate(self.guide_json)
        return _guides.get(self.digest, lambda: Guide.model_validate(self.guide_json))

    @property
    def promise(self) -> Limit:
        """承诺时限."""
        return Limit(days=self.promise_days, unit=_unit(self.promise_unit))

    @property
    def statutory(self) -> Limit | None:
        """法定时限, None where the law sets none."""
        return None if self.statutory_days is None else Limit(days=self.statutory_days, unit=_unit(self.statutory_unit))

    def promise_in(self, needed: Needed) -> Limit:
        """承诺时限 in this situation: that of the guide's branch where one holds (情形时限)."""
        branch = needed.limit
        return Limit(days=branch.promise_days, unit=branch.promise_unit) if branch else self.promise

    def statutory_in(self, needed: Needed) -> Limit | None:
        """法定时限 in this situation; a branch that names none leaves the item's own."""
        branch = needed.limit
        if branch is None or branch.statutory_days is None:
            return self.statutory
        return Limit(days=branch.statutory_days, unit=branch.statutory_unit)

    @property
    def offered(self) -> bool:
        """Whether new applications are taken."""
        return self.state == State.IN_FORCE and not self.listed_only

    def fill(self, source: ItemSource, *, digest: str, search: str) -> None:
        """Take over everything the source says, the state aside."""
        for name in ("version", "name", "item_type", "audience", "visits", "online_depth", "case_type", "min_level"):
            setattr(self, name, getattr(source, name))
        self.themes, self.life_events = list(source.themes), list(source.life_events)
        self.promise_days, self.promise_unit = source.promise.days, source.promise.unit
        statutory = source.statutory
        self.statutory_days = statutory.days if statutory else None
        self.statutory_unit = statutory.unit if statutory else "workday"
        self.effective_date, self.historic = source.effective_date, source.historic
        self.listed_only = source.listed_only
        self.guide_json = source.guide.model_dump(mode="json", by_alias=True)
        self.digest = digest
        self.derive(search)

    def derive(self, search: str) -> None:
        """What search reads: the vector with the place of its item, by-words, whether anything costs money."""
        self.search = with_place(search, self.item.division.code)
        self.keywords = list(self.guide_json.get("keywords", ()))
        self.free = not any(fee["amount_fen"] for fee in self.guide_json.get("fees", ()))


def _unit(unit: str) -> Any:
    return unit
