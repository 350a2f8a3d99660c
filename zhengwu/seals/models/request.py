"""用印申请: one file somebody wants sealed, and what came of it."""

from __future__ import annotations

from django.db import models

from zhengwu.seals.models.seal import Seal


class UseRequest(models.Model):
    """A PDF with the reason. Both files lie in the row: they are few, and come and go with what was decided about them.

    The database too says that nobody approves what they asked for.
    """

    class State(models.TextChoices):
        """Where it stands."""

        ASKED = "asked", "等批准"
        SEALED = "sealed", "已用印"
        REFUSED = "refused", "不同意"

    seal = models.ForeignKey(Seal, on_delete=models.PROTECT, related_name="requests")
    title = models.CharField("文件", max_length=200)
    reason = models.TextField("用印事由")
    content = models.BinaryField()
    sha256 = models.CharField(max_length=64)
    sealed_content = models.BinaryField(null=True)
    state = models.CharField("状态", max_length=10, choices=State.choices, default=State.ASKED)
    asked_account = models.BigIntegerField()
    asked_by = models.CharField("申请人", max_length=100)
    asked_at = models.DateTimeField("申请时间")
    answered_account = models.BigIntegerField(null=True)
    answered_by = models.CharField("批准人", max_length=100, default="", blank=True)
    answered_at = models.DateTimeField("答复时间", null=True)
    answer = models.TextField("意见", default="", blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(answered_account=None) | ~models.Q(answered_account=models.F("asked_account")),
                name="seals_use_by_two",
            ),
            models.CheckConstraint(
                condition=(models.Q(state="asked", answered_at=None, sealed_content=None))
                | models.Q(state="sealed", sealed_content__isnull=False)
                | models.Q(state="refused", answered_at__isnull=False, sealed_content=None),
                name="seals_use_answered_whole",
            ),
        ]
        indexes = [models.Index(fields=["-asked_at"], name="seals_requests_lately")]

    def __str__(self) -> str:
        return f"{self.pk} {self.title}"
