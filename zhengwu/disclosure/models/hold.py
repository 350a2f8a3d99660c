"""暂缓公示: somebody keeps an entry back, and a second person agrees where it is for good."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from zhengwu.disclosure.models.disclosure import Disclosure
from zhengwu.disclosure.rules.holding import GROUND_NAMES


class Hold(models.Model):
    """One hold; `asked` while it lasts."""

    class State(models.TextChoices):
        """Where it stands."""

        ASKED = "asked", "暂缓中"
        RELEASED = "released", "已恢复公示"
        APPROVED = "approved", "已批准不予公示"

    disclosure = models.ForeignKey(Disclosure, on_delete=models.CASCADE, related_name="holds")
    ground = models.CharField("事由", max_length=14, choices=[(g.value, name) for g, name in GROUND_NAMES.items()])
    reason = models.TextField("理由")
    state = models.CharField(max_length=10, choices=State.choices, default=State.ASKED)
    held_account = models.BigIntegerField()
    held_by = models.CharField("提出人", max_length=100)
    held_at = models.DateTimeField("提出时间")
    answered_account = models.BigIntegerField(null=True)
    answered_by = models.CharField(max_length=100, default="", blank=True)
    answered_at = models.DateTimeField(null=True)
    answer = models.TextField(default="", blank=True)

    class Meta:
        db_table = "disclosure_hold"
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(fields=["disclosure"], condition=Q(state="asked"), name="disclosure_one_hold"),
            models.CheckConstraint(condition=~Q(reason=""), name="disclosure_hold_has_reason"),
            models.CheckConstraint(
                condition=Q(state="asked", answered_at=None)
                | Q(state__in=["released", "approved"], answered_at__isnull=False, answered_account__isnull=False),
                name="disclosure_hold_answered_whole",
            ),
            # Nobody decides alone that something is never shown.
            models.CheckConstraint(
                condition=~Q(state="approved") | ~Q(answered_account=F("held_account")),
                name="disclosure_withheld_by_two",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.disclosure_id} {self.ground}"
