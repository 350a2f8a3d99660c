"""问题: what a patrol, a check of attendance or somebody's report found, until its number is struck off."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from zhengwu.documents.public import StoredFile
from zhengwu.supervision.rules.ledger import (
    FINDING_KIND_NAMES,
    FINDING_OPEN,
    FINDING_SOURCE_NAMES,
    FINDING_STATE_NAMES,
    FINDING_VERB_NAMES,
    FindingState,
)


class Problem(models.Model):
    """One row of the ledger. `place`: where, in words (hall, window); `due_date`: the last day to put it right, once assigned."""

    number = models.CharField("问题编号", max_length=30, unique=True)
    source = models.CharField("来源", max_length=10, choices=[(s.value, n) for s, n in FINDING_SOURCE_NAMES.items()])
    kind = models.CharField("种类", max_length=10, choices=[(k.value, n) for k, n in FINDING_KIND_NAMES.items()])
    place = models.CharField("地点", max_length=200)
    what = models.TextField("问题")
    body_code = models.CharField("责任单位", max_length=23)
    body_name = models.CharField("责任单位", max_length=200)
    division_code = models.CharField(max_length=12)
    state = models.CharField(
        "状态",
        max_length=10,
        choices=[(s.value, name) for s, name in FINDING_STATE_NAMES.items()],
        default=FindingState.FILED,
    )
    found_date = models.DateField("发现日期")
    filed_account = models.BigIntegerField()
    filed_by = models.CharField("登记人", max_length=100)
    filed_at = models.DateTimeField("登记时间")
    due_date = models.DateField("整改期限", null=True)
    overdue_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField("销号时间", null=True)

    class Meta:
        db_table = "supervision_finding"
        constraints = [
            models.CheckConstraint(condition=Q(state__in=[s.value for s in FindingState]), name="finding_state_known"),
            models.CheckConstraint(
                condition=(Q(state__in=FINDING_OPEN) & Q(closed_at=None))
                | (~Q(state__in=FINDING_OPEN) & Q(closed_at__isnull=False)),
                name="finding_closed_whole",
            ),
            models.CheckConstraint(
                condition=Q(state__in=["filed", "dropped"]) | Q(due_date__isnull=False), name="finding_assigned_whole"
            ),
        ]
        indexes = [
            models.Index(fields=["due_date"], condition=Q(state__in=FINDING_OPEN), name="finding_open_by_day"),
            models.Index(fields=["body_code", "-filed_at"], name="finding_by_body"),
            models.Index(fields=["-filed_at", "-id"], name="finding_newest"),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.state}"


class ProblemEntry(models.Model):
    """What was said at one step. `verb`: file, or one of the table."""

    finding = models.ForeignKey(Problem, on_delete=models.CASCADE, related_name="entries")
    verb = models.CharField(
        max_length=10, choices=[("file", "登记问题"), *((v.value, name) for v, name in FINDING_VERB_NAMES.items())]
    )
    text = models.TextField(default="", blank=True)
    account_id = models.BigIntegerField(null=True)
    by_name = models.CharField(max_length=100)
    at = models.DateTimeField()

    class Meta:
        db_table = "supervision_finding_entry"
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.finding_id} {self.verb}"


class ProblemFile(models.Model):
    """A photo or file handed in with a step."""

    entry = models.ForeignKey(ProblemEntry, on_delete=models.CASCADE, related_name="files")
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")

    class Meta:
        db_table = "supervision_finding_file"
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.entry_id} {self.file_id}"
