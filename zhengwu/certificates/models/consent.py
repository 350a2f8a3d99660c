"""征求同意: a body asks whether it may use a certificate."""

from __future__ import annotations

from django.db import models

from zhengwu.certificates.models.certificate import Certificate
from zhengwu.certificates.models.grant import Grant
from zhengwu.certificates.rules.showing.purposes import PURPOSES, purpose_words
from zhengwu.kernel.public import new_id
from zhengwu.organisations.public import Body


class ConsentRequest(models.Model):
    """One question, answered once; unanswered it lapses. A yes is a grant for one use. `matter`: the number of their case."""

    class State(models.TextChoices):
        """Where it stands; what was not answered in time stays `asked` and reads as lapsed."""

        ASKED = "asked", "等答复"
        AGREED = "agreed", "同意"
        REFUSED = "refused", "不同意"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    certificate = models.ForeignKey(Certificate, on_delete=models.CASCADE, related_name="consents")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    body_name = models.CharField("用证机关", max_length=200)
    purpose = models.CharField("用途", max_length=10)
    words = models.CharField("用途说明", max_length=200, default="", blank=True)
    matter = models.CharField("业务编号", max_length=60)
    asked_by = models.CharField(max_length=100)
    asked_at = models.DateTimeField("提出时间")
    good_until = models.DateTimeField("答复期限")
    state = models.CharField(max_length=10, choices=State.choices, default=State.ASKED)
    answered_at = models.DateTimeField(null=True)
    answered_by = models.CharField(max_length=200, default="", blank=True)
    grant = models.OneToOneField(Grant, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        db_table = "certificate_consent"
        ordering = ["-asked_at"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(purpose__in=list(PURPOSES)), name="certificate_consent_purpose_known"
            ),
            # Asked about one matter one is asked once.
            models.UniqueConstraint(
                fields=["certificate", "body", "purpose", "matter"], name="certificate_consent_once_a_matter"
            ),
            models.CheckConstraint(
                condition=models.Q(state="asked", answered_at=None, grant=None)
                | models.Q(state="refused", answered_at__isnull=False, grant=None)
                | models.Q(state="agreed", answered_at__isnull=False, grant__isnull=False),
                name="certificate_consent_answered_whole",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.certificate_id} {self.body_name} {self.state}"

    @property
    def what_for(self) -> str:
        """The purpose in words."""
        return purpose_words(self.purpose, self.words)
