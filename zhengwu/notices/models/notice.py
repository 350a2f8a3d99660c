"""通知: what one person was told of one event."""

from __future__ import annotations

from django.db import models


class Notice(models.Model):
    """A notice, in the words it was made with, in both languages.

    `recipient` is `account:12`, or `phone` for an applicant who has no account; together with the event it stands once, however
    often the event is heard. `account_id` is empty for the latter.
    """

    event_id = models.BigIntegerField()
    recipient = models.CharField(max_length=40)
    account_id = models.BigIntegerField(null=True)
    kind = models.CharField("种类", max_length=30)
    project_no = models.CharField("办件编号", max_length=50)
    title = models.CharField("标题", max_length=300)
    text = models.TextField("正文")
    title_en = models.CharField(max_length=300)
    text_en = models.TextField()
    at_work = models.BooleanField("给工作人员", default=False)
    created_at = models.DateTimeField("时间")
    read_at = models.DateTimeField("看过的时间", null=True)

    class Meta:
        db_table = "notice"
        constraints = [models.UniqueConstraint(fields=["event_id", "recipient"], name="notice_once_per_event")]
        indexes = [
            models.Index(fields=["account_id", "-created_at"], name="notice_of_account"),
            models.Index(fields=["account_id"], condition=models.Q(read_at=None), name="notice_unread"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.project_no} {self.recipient}"
