"""让家人看进度: who may look at the progress of whose cases, until when."""

from __future__ import annotations

from django.db import models

from zhengwu.cases.models.case import Case


class ProgressShare(models.Model):
    """A share of progress: of one case, or of all cases of the owner. Seen on days before `valid_to`, until it is taken back.

    The viewer sees where a case stands, never its form, materials or papers, and can do nothing.
    """

    owner_ref = models.CharField(max_length=40)
    owner_name = models.CharField("谁的办件", max_length=100)
    viewer_ref = models.CharField(max_length=40)
    viewer_name = models.CharField("谁来看", max_length=100)
    case = models.ForeignKey(Case, null=True, on_delete=models.PROTECT, related_name="shares")
    valid_to = models.DateField("从哪天起不能看")
    shared_at = models.DateTimeField("开始时间")
    ended_at = models.DateTimeField("收回时间", null=True)

    class Meta:
        db_table = "case_progress_share"
        constraints = [
            models.UniqueConstraint(
                fields=["owner_ref", "viewer_ref", "case"],
                condition=models.Q(ended_at=None),
                nulls_distinct=False,
                name="share_once",
            ),
            models.CheckConstraint(condition=~models.Q(owner_ref=models.F("viewer_ref")), name="share_not_oneself"),
        ]
        indexes = [
            models.Index(fields=["viewer_ref", "valid_to"], condition=models.Q(ended_at=None), name="share_held"),
            models.Index(fields=["owner_ref", "-shared_at"], name="share_given"),
        ]

    def __str__(self) -> str:
        return f"{self.owner_ref} → {self.viewer_ref}"
