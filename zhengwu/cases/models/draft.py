"""草稿: what somebody has filled in so far."""

from __future__ import annotations

import json
from typing import Any

from django.db import models

from zhengwu.items.public import ItemVersion
from zhengwu.kernel.public import EncryptedTextField


class Draft(models.Model):
    """An application being written. Saved as typed, right or wrong; kept 30 days after the last change."""

    id = models.UUIDField(primary_key=True)
    account_id = models.BigIntegerField()
    applicant_ref = models.CharField(max_length=40)
    item_version = models.ForeignKey(ItemVersion, on_delete=models.PROTECT, related_name="+")
    answers = models.JSONField(default=dict)
    sealed = EncryptedTextField()
    created_at = models.DateTimeField()
    saved_at = models.DateTimeField()

    class Meta:
        db_table = "case_draft"
        indexes = [models.Index(fields=["account_id", "-saved_at"])]

    def __str__(self) -> str:
        return f"{self.pk}"

    @property
    def content(self) -> dict[str, Any]:
        """`{"form": {…}, "materials": {name: {"file_id"…}}}`, unsealed."""
        content: dict[str, Any] = json.loads(self.sealed)
        return content
