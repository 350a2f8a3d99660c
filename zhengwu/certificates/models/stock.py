"""存量批次: a table of certificates issued on paper, on its way into the library."""

from __future__ import annotations

import json
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models

from zhengwu.certificates.models.certificate_type import CertificateType
from zhengwu.certificates.rules.stock.states import STOCK_STATE_NAMES, StockState
from zhengwu.kernel.public import EncryptedTextField, new_id
from zhengwu.organisations.public import Body


class StockBatch(models.Model):
    """One file of one issuer and one version of a directory entry.

    `position` is how many rows the pass under way (checking, importing) has gone through: a worker that was killed goes on from
    there, in the same transaction as what it wrote. `mapping` is target → heading. The file is thrown away when the batch has
    ended; rows that were broken stay in `StockRow`. `said` is why it came back or was stopped: a Chinese
    `template` and its `facts`.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    type = models.ForeignKey(CertificateType, on_delete=models.PROTECT, related_name="+")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    state = models.CharField("状态", max_length=12, default=StockState.UPLOADED)
    file_name = models.CharField("文件", max_length=120)
    file_key = models.CharField(max_length=200, default="", blank=True)
    file_sha256 = models.CharField(max_length=64)
    pictures_name = models.CharField("扫描件", max_length=120, default="", blank=True)
    pictures_key = models.CharField(max_length=200, default="", blank=True)
    headings = models.JSONField(default=list)
    mapping = models.JSONField(default=dict)

    total = models.PositiveIntegerField("行数", default=0)
    position = models.PositiveIntegerField(default=0)
    good = models.PositiveIntegerField("合格", default=0)
    broken = models.PositiveIntegerField("有问题", default=0)
    imported = models.PositiveIntegerField("已入库", default=0)
    pictures = models.PositiveIntegerField("扫描件数", default=0)
    kinds = models.JSONField(default=dict)
    sample_size = models.PositiveIntegerField("抽检份数", default=0)
    sample_seed = models.BigIntegerField(null=True)
    faults_allowed = models.PositiveIntegerField(default=0)
    unsampled = models.CharField("为什么没有抽检", max_length=300, default="", blank=True)
    said = models.JSONField(default=dict)

    uploaded_at = models.DateTimeField("上传时间")
    uploaded_by = models.CharField("上传人", max_length=100)
    uploaded_account = models.BigIntegerField(null=True)
    sampled_by = models.CharField("抽检人", max_length=100, default="", blank=True)
    touched_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "certificate_stock_batch"
        ordering = ["-uploaded_at", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=[s.value for s in StockState]), name="certificate_stock_state_known"
            ),
            models.CheckConstraint(
                condition=models.Q(imported__lte=models.F("good")), name="certificate_stock_not_more_than_good"
            ),
            # Nothing counts that nobody compared with the paper, or gave a reason for not comparing.
            models.CheckConstraint(
                condition=~models.Q(state__in=["importing", "done"])
                | ~models.Q(sampled_by="")
                | ~models.Q(unsampled=""),
                name="certificate_stock_sampled_first",
            ),
        ]
        indexes = [
            models.Index(
                fields=["touched_at"],
                condition=models.Q(state__in=["mapped", "importing"]),
                name="certificate_stock_at_work",
            )
        ]

    def __str__(self) -> str:
        return f"{self.file_name} {self.state}"

    @property
    def subject(self) -> str:
        """Its chain in the event log, and what its certificates were issued in."""
        return f"stock:{self.pk}"

    @property
    def state_name(self) -> str:
        """In words."""
        return STOCK_STATE_NAMES[StockState(self.state)]


class StockRow(models.Model):
    """A row with findings, or drawn for the sample: never all of them. `line` counts as the spreadsheet does, headings are line 1.

    The row and what is said of it are sealed: there are people in it. `place` is the order in which the sample is compared.
    """

    batch = models.ForeignKey(StockBatch, on_delete=models.CASCADE, related_name="rows")
    line = models.PositiveIntegerField("行")
    codes = ArrayField(models.CharField(max_length=12), default=list)
    sealed = EncryptedTextField()
    place = models.PositiveIntegerField(null=True)
    right = models.BooleanField(null=True)
    note = models.CharField("哪里不一致", max_length=300, default="", blank=True)
    judged_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "certificate_stock_row"
        ordering = ["line"]
        constraints = [
            models.UniqueConstraint(fields=["batch", "line"], name="certificate_stock_line_once"),
            models.UniqueConstraint(
                fields=["batch", "place"], condition=~models.Q(place=None), name="certificate_stock_place_once"
            ),
            models.CheckConstraint(
                condition=models.Q(right=None) | models.Q(place__isnull=False, judged_at__isnull=False),
                name="certificate_stock_judged_in_sample",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.batch_id} {self.line}"

    @property
    def cells(self) -> list[str]:
        """The row as it stood in the file."""
        kept: list[str] = json.loads(self.sealed)["cells"]
        return kept

    @property
    def findings(self) -> list[dict[str, Any]]:
        """What is wrong with it; see `rules.stock.findings`."""
        kept: list[dict[str, Any]] = json.loads(self.sealed)["findings"]
        return kept


def sealed_row(cells: list[str], findings: list[dict[str, Any]]) -> str:
    """What `StockRow.sealed` holds."""
    return json.dumps({"cells": cells, "findings": findings}, ensure_ascii=False)
