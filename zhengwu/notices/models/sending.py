"""发送: one notice on its way through one channel."""

from __future__ import annotations

from django.db import models

from zhengwu.kernel.public import EncryptedTextField
from zhengwu.notices.models.notice import Notice
from zhengwu.notices.rules.channels import CHANNEL_NAMES, Channel


class NoticeSending(models.Model):
    """A sending: the words of this channel, and what became of it. `next_at`: not tried again before."""

    class State(models.TextChoices):
        """Queued is also the state after a failure that will be tried again."""

        QUEUED = "queued", "等着发"
        SENT = "sent", "已发出"
        FAILED = "failed", "没发出"

    notice = models.ForeignKey(Notice, on_delete=models.CASCADE, related_name="sendings")
    channel = models.CharField("渠道", max_length=10, choices=[(c.value, n) for c, n in CHANNEL_NAMES.items()])
    provider = models.CharField("服务商", max_length=40, default="", blank=True)
    address = EncryptedTextField("发到哪里")
    title = models.CharField("标题", max_length=300, default="", blank=True)
    text = models.TextField("正文", default="", blank=True)
    state = models.CharField("状态", max_length=10, choices=State.choices, default=State.QUEUED)
    tries = models.PositiveSmallIntegerField("次数", default=0)
    error = models.CharField("原因", max_length=300, default="", blank=True)
    next_at = models.DateTimeField()
    sent_at = models.DateTimeField("发出时间", null=True)

    class Meta:
        db_table = "notice_sending"
        constraints = [
            models.UniqueConstraint(fields=["notice", "channel"], name="sending_once_per_channel"),
            models.CheckConstraint(condition=models.Q(channel__in=[c.value for c in Channel]), name="sending_channel"),
            models.CheckConstraint(
                condition=~models.Q(state="sent") | models.Q(sent_at__isnull=False), name="sending_sent_has_time"
            ),
        ]
        indexes = [
            models.Index(fields=["next_at"], condition=models.Q(state="queued"), name="sending_queued"),
            models.Index(fields=["state", "-id"], name="sending_by_state"),
        ]

    def __str__(self) -> str:
        return f"{self.channel} {self.state}"

    @property
    def channel_name(self) -> str:
        """The channel in words."""
        return CHANNEL_NAMES[Channel(self.channel)]
