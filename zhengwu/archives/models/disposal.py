"""鉴定销毁: a list of packages whose time is over, proposed by one and approved by another."""

from __future__ import annotations

from django.db import models


class Disposal(models.Model):
    """One list. The database too says that nobody approves what they proposed (档案法第三十一条)."""

    class State(models.TextChoices):
        """Where it stands."""

        PROPOSED = "proposed", "等批准"
        APPROVED = "approved", "已批准销毁"
        REFUSED = "refused", "不同意销毁"

    reason = models.TextField("鉴定意见")
    state = models.CharField(max_length=10, choices=State.choices, default=State.PROPOSED)
    proposed_account = models.BigIntegerField()
    proposed_by = models.CharField("提出人", max_length=100)
    proposed_at = models.DateTimeField("提出时间")
    answered_account = models.BigIntegerField(null=True)
    answered_by = models.CharField("批准人", max_length=100, default="", blank=True)
    answered_at = models.DateTimeField("批准时间", null=True)
    answer = models.TextField("批准意见", default="", blank=True)

    class Meta:
        db_table = "archive_disposal"
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(answered_account=None) | ~models.Q(answered_account=models.F("proposed_account")),
                name="archive_disposal_by_two",
            ),
            models.CheckConstraint(
                condition=models.Q(state="proposed", answered_at=None)
                | models.Q(
                    state__in=["approved", "refused"], answered_at__isnull=False, answered_account__isnull=False
                ),
                name="archive_disposal_answered_whole",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.pk} {self.state}"

    @property
    def subject(self) -> str:
        """Its name in the event log."""
        return f"disposal:{self.pk}"
