"""异议 and 信用修复: what the person named asks for."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from zhengwu.disclosure.models.disclosure import Disclosure
from zhengwu.documents.public import StoredFile


class Plea(models.Model):
    """One request, answered once by an officer. `due_date`: the last day to answer."""

    class Kind(models.TextChoices):
        """What is asked."""

        OBJECTION = "objection", "异议"
        REPAIR = "repair", "信用修复"

    class State(models.TextChoices):
        """Where it stands."""

        ASKED = "asked", "等答复"
        GRANTED = "granted", "同意"
        REFUSED = "refused", "不同意"

    disclosure = models.ForeignKey(Disclosure, on_delete=models.CASCADE, related_name="pleas")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    words = models.TextField("说明")
    account_id = models.BigIntegerField()
    asked_by = models.CharField(max_length=200)
    asked_at = models.DateTimeField("提出时间")
    due_date = models.DateField("答复期限")
    state = models.CharField(max_length=10, choices=State.choices, default=State.ASKED)
    answer = models.TextField("答复", default="", blank=True)
    answered_at = models.DateTimeField(null=True)
    answered_by = models.CharField(max_length=100, default="", blank=True)

    class Meta:
        db_table = "disclosure_plea"
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["disclosure", "kind"], condition=Q(state="asked"), name="disclosure_one_plea_of_a_kind"
            ),
            models.CheckConstraint(
                condition=Q(state="asked", answered_at=None)
                | (Q(state__in=["granted", "refused"], answered_at__isnull=False) & ~Q(answer="")),
                name="disclosure_plea_answered_whole",
            ),
        ]
        indexes = [models.Index(fields=["due_date"], condition=Q(state="asked"), name="disclosure_plea_due")]

    def __str__(self) -> str:
        return f"{self.disclosure_id} {self.kind} {self.state}"


class PleaFile(models.Model):
    """What was handed in as proof."""

    plea = models.ForeignKey(Plea, on_delete=models.CASCADE, related_name="files")
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")

    class Meta:
        db_table = "disclosure_plea_file"
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.plea_id} {self.file_id}"
