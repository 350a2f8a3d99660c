"""编制稿: what officials write before it becomes a version. It may be incomplete and wrong; nothing saved is ever lost."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db import models
from django.db.models import Q

from zhengwu.items.models.item import Item
from zhengwu.items.rules.codes import LONGEST_CODE
from zhengwu.items.rules.states import NAMES, State
from zhengwu.kernel.public import new_id

#: The states a draft can be in; `approved`: both reviews are passed. Once a version was made of it, its state tells on.
_STATES = (State.DRAFT, State.STAFFING_REVIEW, State.LEGAL_REVIEW, State.APPROVED, State.CANCELLED)
#: On somebody's desk: being written, looked over, or looked over and waiting to be published.
OPEN = Q(state__in=[State.DRAFT, State.STAFFING_REVIEW, State.LEGAL_REVIEW]) | Q(
    state=State.APPROVED, made_version=None
)


class Draft(models.Model):
    """One piece of work on one item.

    `content`: an `ItemSource` in the making, in its spelling (rules/source.py); read it with `read_sources`. `revision`
    counts every saving; whoever saves says which one they saw. `base_version`: the version it was begun from.
    `predecessors`: for a split or a merger, the items it comes from, as task codes. `group`: the drafts of one split, which
    are published together. `effective_date`: the day chosen when it was published. `made_version`: what became of it; for
    a cancellation, the version that was cancelled.
    """

    class Kinds(models.TextChoices):
        """变更类型 (DOMAIN §4)."""

        ADD = "add", "新增"
        CHANGE = "change", "变更"
        SPLIT = "split", "拆分"
        MERGE = "merge", "合并"
        CANCEL = "cancel", "取消"

    id: models.UUIDField[UUID, UUID] = models.UUIDField(primary_key=True, default=new_id)
    kind = models.CharField(max_length=6, choices=Kinds.choices)
    state = models.CharField(
        max_length=16, choices=[(state.value, NAMES[state]) for state in _STATES], default=State.DRAFT
    )
    item = models.ForeignKey(Item, null=True, on_delete=models.PROTECT, related_name="drafts")
    task_code = models.CharField(max_length=LONGEST_CODE, blank=True, default="")
    name = models.CharField(max_length=200, blank=True, default="")
    body = models.ForeignKey("organisations.Body", on_delete=models.PROTECT, related_name="item_drafts")
    division = models.ForeignKey("organisations.Division", on_delete=models.PROTECT, related_name="item_drafts")
    content: models.JSONField[Any, Any] = models.JSONField(default=dict)
    revision = models.PositiveIntegerField(default=1)
    base_version = models.PositiveIntegerField(null=True)
    made_version = models.PositiveIntegerField(null=True)
    predecessors: models.JSONField[Any, Any] = models.JSONField(default=list, blank=True)
    group: models.UUIDField[UUID | None, UUID | None] = models.UUIDField(null=True)
    effective_date = models.DateField(null=True)
    reason = models.CharField(max_length=500)
    begun_by_id = models.BigIntegerField(null=True)
    begun_by_name = models.CharField(max_length=100, blank=True, default="")
    begun_at = models.DateTimeField()
    changed_at = models.DateTimeField()

    class Meta:
        ordering = ["-changed_at"]
        constraints = [
            models.CheckConstraint(condition=Q(state__in=[state.value for state in _STATES]), name="draft_state"),
            models.CheckConstraint(
                condition=Q(kind__in=["add", "change", "split", "merge", "cancel"]), name="draft_kind"
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="draft_has_reason"),
            models.CheckConstraint(
                condition=Q(kind__in=["add", "split", "merge"]) | Q(item__isnull=False), name="draft_of_an_item"
            ),
            models.CheckConstraint(
                condition=Q(made_version=None) | Q(state=State.APPROVED, effective_date__isnull=False),
                name="draft_made_when_approved",
            ),
            # Two people who open the same item write into one draft, not past each other.
            models.UniqueConstraint(fields=["item"], condition=OPEN, name="draft_one_open_per_item"),
        ]
        indexes = [models.Index(fields=["state", "-changed_at"], name="draft_by_state")]

    def __str__(self) -> str:
        return f"{self.name} {self.kind} {self.state}"

    @property
    def ref(self) -> str:
        """How events and processes name this draft."""
        return f"draft:{self.pk}"

    @property
    def open(self) -> bool:
        """Whether it is still on somebody's desk."""
        return self.state in (State.DRAFT, State.STAFFING_REVIEW, State.LEGAL_REVIEW) or (
            self.state == State.APPROVED and self.made_version is None
        )

    @property
    def to_publish(self) -> bool:
        """Whether both reviews are passed and nobody has published it yet."""
        return self.state == State.APPROVED and self.effective_date is None


class DraftRevision(models.Model):
    """One saving of a draft: the whole content as it was then, and which part was written."""

    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="revisions")
    revision = models.PositiveIntegerField()
    part = models.CharField(max_length=40)
    content: models.JSONField[Any, Any] = models.JSONField()
    saved_by_id = models.BigIntegerField(null=True)
    saved_by_name = models.CharField(max_length=100, blank=True, default="")
    saved_at = models.DateTimeField()

    class Meta:
        ordering = ["draft_id", "-revision"]
        constraints = [models.UniqueConstraint(fields=["draft", "revision"], name="draftrevision_once")]

    def __str__(self) -> str:
        return f"{self.draft_id} r{self.revision} {self.part}"
