"""档案: one sealed package."""

from __future__ import annotations

from django.db import models

from zhengwu.archives.models.disposal import Disposal


class ArchivePackage(models.Model):
    """What was kept of one case. The index stays for ever; the file goes when its time is over.

    `sha256` is of the file, `signature` of its manifest. `until_date` is empty for what is kept for ever (永久).
    """

    class State(models.TextChoices):
        """Where it stands."""

        KEPT = "kept", "在库"
        DESTROYED = "destroyed", "已销毁"

    archive_no = models.CharField("档号", max_length=60, unique=True)
    project_no = models.CharField("办件编号", max_length=50, unique=True)
    title = models.CharField("题名", max_length=300)
    task_code = models.CharField(max_length=40)
    item_type = models.CharField(max_length=2)
    body_code = models.CharField(max_length=18)
    body_name = models.CharField("责任者", max_length=200)
    applicant_ref = models.CharField(max_length=40)
    agent_ref = models.CharField(max_length=40, default="", blank=True)
    outcome = models.CharField("结果", max_length=20)
    closed_date = models.DateField("办结日期")
    years = models.PositiveSmallIntegerField("保管期限", null=True)
    until_date = models.DateField("保管到", null=True)
    files = models.JSONField("目录", default=list)
    event_count = models.PositiveIntegerField()
    event_hash = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    signature = models.TextField()
    sealed_at = models.DateTimeField("归档时间")
    sealed_by = models.CharField("归档人", max_length=100)
    state = models.CharField(max_length=10, choices=State.choices, default=State.KEPT)
    disposal = models.ForeignKey(Disposal, on_delete=models.PROTECT, null=True, related_name="packages")
    destroyed_at = models.DateTimeField("销毁时间", null=True)

    class Meta:
        db_table = "archive_package"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state="kept", destroyed_at=None)
                | models.Q(state="destroyed", destroyed_at__isnull=False, disposal__isnull=False),
                name="archive_destroyed_by_a_disposal",
            ),
        ]
        indexes = [
            models.Index(fields=["body_code", "-sealed_at"]),
            models.Index(fields=["until_date"], condition=models.Q(state="kept"), name="archive_period_over"),
        ]

    def __str__(self) -> str:
        return f"{self.archive_no} {self.title}"

    @property
    def subject(self) -> str:
        """Its name in the event log."""
        return f"archive:{self.archive_no}"
