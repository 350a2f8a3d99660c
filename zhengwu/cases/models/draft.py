"""草稿: what somebody has filled in so far."""

from __future__ import annotations

import json
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models

from zhengwu.cases.models.case import Case
from zhengwu.items.public import ItemVersion
from zhengwu.kernel.public import EncryptedTextField


class Written(models.Model):
    """What every draft holds. Saved as typed, right or wrong; kept 30 days after the last change."""

    id = models.UUIDField(primary_key=True)
    account_id = models.BigIntegerField()
    applicant_ref = models.CharField(max_length=40)
    answers = models.JSONField(default=dict)
    sealed = EncryptedTextField()
    created_at = models.DateTimeField()
    saved_at = models.DateTimeField()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.pk}"

    @property
    def content(self) -> dict[str, Any]:
        """`{"form": {…}, "materials": {name: {"file_id"…}}}`, unsealed."""
        content: dict[str, Any] = json.loads(self.sealed)
        return content


class Draft(Written):
    """An application being written. `resubmits`: the returned case it changes (预审退回后重新提交)."""

    item_version = models.ForeignKey(ItemVersion, on_delete=models.PROTECT, related_name="+")
    resubmits = models.OneToOneField(Case, on_delete=models.CASCADE, null=True, related_name="rewriting")

    class Meta:
        db_table = "case_draft"
        indexes = [models.Index(fields=["account_id", "-saved_at"])]


class BundleDraft(Written):
    """One application for several items of a bundle (一件事), being written. `task_codes`: those that were chosen, in order."""

    bundle_code = models.CharField(max_length=40)
    task_codes = ArrayField(models.CharField(max_length=64))

    class Meta:
        db_table = "case_bundle_draft"
        indexes = [models.Index(fields=["account_id", "-saved_at"])]
