"""区划变更: what became of a division, one row from each old code to each new one."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from zhengwu.organisations.rules.division_change import CHANGE_NAMES, ChangeKind

#: Kinds that lead from one code to another.
_LEADS_ON = (ChangeKind.MERGED.value, ChangeKind.SPLIT.value, ChangeKind.RECODED.value)


class DivisionChange(models.Model):
    """From `change_date` on, what was `old_code` is `new_code`; empty for a division that left nobody its place.

    A merger of two has two rows to one new code, a split two rows from one old code. A renamed division keeps its code.
    `basis` is the document that ordered it (批复文号).
    """

    kind = models.CharField(max_length=10, choices=[(kind.value, CHANGE_NAMES[kind]) for kind in ChangeKind])
    change_date = models.DateField()
    old_code = models.CharField(max_length=12, db_collation="C")
    old_name = models.CharField(max_length=100, db_collation="C")
    new_code = models.CharField(max_length=12, blank=True, default="", db_collation="C")
    new_name = models.CharField(max_length=100, blank=True, default="")
    basis = models.CharField(max_length=300, blank=True, default="")
    recorded_at = models.DateTimeField()

    class Meta:
        ordering = ["change_date", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind=ChangeKind.RENAMED.value, new_code=F("old_code"))
                | Q(kind=ChangeKind.ABOLISHED.value, new_code="")
                | Q(kind__in=_LEADS_ON) & ~Q(new_code=""),
                name="division_change_leads_where_its_kind_says",
            ),
            models.UniqueConstraint(
                fields=["old_code", "new_code", "kind", "change_date"], name="division_change_recorded_once"
            ),
        ]
        indexes = [
            models.Index(fields=["old_code", "change_date"], name="division_change_old"),
            models.Index(fields=["new_code", "change_date"], name="division_change_new"),
            models.Index(fields=["old_name"], name="division_change_old_name"),
        ]

    def __str__(self) -> str:
        return f"{self.old_code} {self.kind} {self.new_code}"
