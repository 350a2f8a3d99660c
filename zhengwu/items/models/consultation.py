"""公开征求意见: a list of drafts and items laid before the public, what people say, and what is answered."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from zhengwu.items.models.draft import Draft
from zhengwu.items.rules.codes import LONGEST_CODE
from zhengwu.kernel.public import new_id


class Consultation(models.Model):
    """One round. Opinions are taken on days d with opens_date <= d <= closes_date, unless it was closed before.

    `drafts`: what is asked about, each with the revision people see. `task_codes`: items in force that are asked about too.
    `result`: what came of it, published when it is closed.
    """

    id: models.UUIDField[UUID, UUID] = models.UUIDField(primary_key=True, default=new_id)
    title = models.CharField(max_length=200)
    words = models.TextField()
    body = models.ForeignKey("organisations.Body", on_delete=models.PROTECT, related_name="consultations")
    task_codes = ArrayField(models.CharField(max_length=LONGEST_CODE), default=list, blank=True)
    opens_date = models.DateField()
    closes_date = models.DateField()
    opened_by_id = models.BigIntegerField()
    opened_by_name = models.CharField(max_length=100)
    opened_at = models.DateTimeField()
    result = models.TextField(blank=True, default="")
    closed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-opens_date", "-opened_at"]
        constraints = [
            models.CheckConstraint(condition=~Q(title="") & ~Q(words=""), name="consultation_says_what"),
            models.CheckConstraint(condition=Q(closes_date__gte=F("opens_date")), name="consultation_days_in_order"),
            models.CheckConstraint(
                condition=Q(closed_at=None, result="") | (Q(closed_at__isnull=False) & ~Q(result="")),
                name="consultation_closed_with_a_result",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def ref(self) -> str:
        """How events name it."""
        return f"consultation:{self.pk}"


class ConsultedDraft(models.Model):
    """A draft on the list, as it was when the round was opened: later savings do not change what people were asked."""

    consultation = models.ForeignKey(Consultation, on_delete=models.CASCADE, related_name="drafts")
    draft = models.ForeignKey(Draft, on_delete=models.PROTECT, related_name="consultations")
    name = models.CharField(max_length=200)
    content: models.JSONField[Any, Any] = models.JSONField()
    revision = models.PositiveIntegerField()

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["consultation", "draft"], name="consulteddraft_once")]

    def __str__(self) -> str:
        return self.name


class Opinion(models.Model):
    """What somebody said, and what was answered. `account_id` of whoever was signed in; the name is the one they gave."""

    class Answers(models.TextChoices):
        """采纳情况."""

        ADOPTED = "adopted", "采纳"
        PARTLY = "partly", "部分采纳"
        NOT = "not", "不采纳"

    consultation = models.ForeignKey(Consultation, on_delete=models.PROTECT, related_name="opinions")
    name = models.CharField(max_length=50)
    account_id = models.BigIntegerField(null=True)
    text = models.TextField()
    given_at = models.DateTimeField()
    answer = models.CharField(max_length=8, choices=Answers.choices, blank=True, default="")
    reply = models.TextField(blank=True, default="")
    replied_by_id = models.BigIntegerField(null=True)
    replied_by_name = models.CharField(max_length=100, blank=True, default="")
    replied_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(condition=~Q(text="") & ~Q(name=""), name="opinion_says_something"),
            models.CheckConstraint(
                condition=Q(answer="", reply="", replied_at=None)
                | (Q(answer__in=["adopted", "partly", "not"], replied_at__isnull=False) & ~Q(reply="")),
                name="opinion_answered_whole",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.consultation_id} {self.pk}"
