"""授权用证: the holder lets somebody else use one certificate."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from zhengwu.certificates.models.certificate import Certificate
from zhengwu.certificates.rules.showing.purposes import PURPOSES, purpose_words


class Grant(models.Model):
    """One authorisation: who, what for, until which day (it included), how often. Of this version of the certificate: what it says
    after a change nobody has agreed to yet.

    `to_ref` is `person:7`, `legal:3` or `body:<统一社会信用代码>`.
    """

    certificate = models.ForeignKey(Certificate, on_delete=models.CASCADE, related_name="grants")
    given_by = models.CharField("授权人", max_length=200)
    to_ref = models.CharField(max_length=40)
    to_name = models.CharField("被授权人", max_length=200)
    purpose = models.CharField("用途", max_length=10)
    words = models.CharField("用途说明", max_length=200, default="", blank=True)
    until = models.DateField("有效到")
    most_uses = models.PositiveSmallIntegerField("最多几次", null=True)
    uses = models.PositiveSmallIntegerField("用过几次", default=0)
    given_at = models.DateTimeField("授权时间")
    ended_at = models.DateTimeField("收回时间", null=True)

    class Meta:
        db_table = "certificate_grant"
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(condition=Q(purpose__in=list(PURPOSES)), name="certificate_grant_purpose_known"),
            # Two uses at once cannot both be the last one.
            models.CheckConstraint(
                condition=Q(most_uses=None) | Q(uses__lte=F("most_uses")), name="certificate_grant_not_overused"
            ),
        ]
        indexes = [models.Index(fields=["to_ref"], condition=Q(ended_at=None), name="certificate_grant_held")]

    def __str__(self) -> str:
        return f"{self.certificate_id} {self.to_ref}"

    @property
    def what_for(self) -> str:
        """The purpose in words."""
        return purpose_words(self.purpose, self.words)
