"""怎么通知我: what somebody chose. Who never chose has no row."""

from __future__ import annotations

from django.db import models

from zhengwu.kernel.public import EncryptedTextField
from zhengwu.notices.rules.channels import QUIET_FROM, QUIET_TO, Language


class NoticeChoice(models.Model):
    """Channels beside the messages in one's own space, the language, and the hours in which nothing rings.

    `email` is used once the code sent to it came back: until then `email_confirmed_at` is empty.
    """

    account_id = models.BigIntegerField(primary_key=True)
    sms = models.BooleanField("短信", default=True)
    email_wanted = models.BooleanField("电子邮件", default=False)
    email = EncryptedTextField("邮箱")
    email_confirmed_at = models.DateTimeField(null=True)
    code_digest = models.CharField(max_length=64, default="", blank=True)
    code_sent_at = models.DateTimeField(null=True)
    code_tries = models.PositiveSmallIntegerField(default=0)
    language = models.CharField("语言", max_length=2, default=Language.ZH.value)
    quiet_from = models.PositiveSmallIntegerField("从几点起免打扰", default=QUIET_FROM)
    quiet_to = models.PositiveSmallIntegerField("到几点", default=QUIET_TO)
    chosen_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "notice_choice"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(quiet_from__range=(0, 23), quiet_to__range=(0, 23)), name="choice_hours"
            ),
            models.CheckConstraint(condition=models.Q(language__in=["zh", "en"]), name="choice_language"),
        ]

    def __str__(self) -> str:
        return f"account:{self.account_id}"

    @property
    def email_in_use(self) -> str:
        """The address messages go to; empty while there is none that was confirmed."""
        return self.email if self.email_wanted and self.email_confirmed_at else ""
