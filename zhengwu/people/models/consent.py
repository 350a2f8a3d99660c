"""同意: what a person allowed us to do with what we know, for one purpose, until withdrawn (个人信息保护法 art. 14–15)."""

from __future__ import annotations

from django.db import models

from zhengwu.people.models.natural_person import NaturalPerson


class Consent(models.Model):
    """同意 to one purpose, in the words of one version. Withdrawn it stays: what was done before was allowed then."""

    person = models.ForeignKey(NaturalPerson, on_delete=models.PROTECT, related_name="consents")
    purpose = models.CharField(max_length=40)
    text_version = models.PositiveSmallIntegerField()
    given_at = models.DateTimeField()
    given_by = models.CharField(max_length=120)
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by = models.CharField(max_length=120, blank=True, default="")

    class Meta:
        ordering = ["person", "purpose", "-given_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["person", "purpose"], condition=models.Q(withdrawn_at__isnull=True), name="consent_open_once"
            ),
        ]

    def __str__(self) -> str:
        return f"consent:{self.pk}"
