"""办事清单: what somebody worked out before coming: an item, its version, the answers. Nothing about who they are."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db import models
from django.db.models import F, Q

from zhengwu.items.models.item_version import ItemVersion
from zhengwu.items.rules.checklist import CODE_SHAPE, grouped
from zhengwu.kernel.public import new_id


class Checklist(models.Model):
    """A list somebody saved. `code` is all one needs to open it; `account_id` when saved signed in, so that it is found again.

    `answers`: question key → option value, as `check_answers` gives them. Gone after `expires_at`.
    """

    id: models.UUIDField[UUID, UUID] = models.UUIDField(primary_key=True, default=new_id)
    code = models.CharField(max_length=12, unique=True)
    item_version = models.ForeignKey(ItemVersion, on_delete=models.PROTECT, related_name="checklists")
    answers: models.JSONField[Any, Any] = models.JSONField(default=dict, blank=True)
    account_id = models.BigIntegerField(null=True, db_index=True)
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField(db_index=True)

    class Meta:
        ordering = ["-created_at"]
        constraints = [
            models.CheckConstraint(condition=Q(code__regex=f"^{CODE_SHAPE}$"), name="checklist_code_shape"),
            models.CheckConstraint(condition=Q(expires_at__gt=F("created_at")), name="checklist_ends_after_it_begins"),
        ]

    def __str__(self) -> str:
        return self.code_words

    @property
    def ref(self) -> str:
        """How events name it: never by its code, which opens it."""
        return f"checklist:{self.pk}"

    @property
    def code_words(self) -> str:
        """The code as people read it out."""
        return grouped(self.code)
