"""通知模板: the words officials wrote in place of those the platform begins with."""

from __future__ import annotations

from django.db import models


class NoticeTemplate(models.Model):
    """One edition of the words of a kind, for a channel, in a language. The highest edition is in use; none is ever changed."""

    kind = models.CharField("种类", max_length=30)
    channel = models.CharField("渠道", max_length=10)
    language = models.CharField("语言", max_length=2)
    edition = models.PositiveIntegerField("第几版")
    title = models.CharField("标题", max_length=60, default="", blank=True)
    text = models.TextField("正文")
    changed_at = models.DateTimeField("修改时间")
    changed_by = models.CharField("修改人", max_length=100)

    class Meta:
        db_table = "notice_template"
        constraints = [
            # Two who write at once meet here: one of them is told that the other was faster.
            models.UniqueConstraint(fields=["kind", "channel", "language", "edition"], name="template_edition_once"),
            models.CheckConstraint(condition=~models.Q(text=""), name="template_has_text"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.channel} {self.language} {self.edition}"
