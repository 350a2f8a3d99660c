"""首问负责: whoever was asked first answers for the matter until somebody else has taken it over."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q


class FirstContact(models.Model):
    """One person's responsibility for a matter (`case:…`, `question:…`), until a hand-over is accepted.

    `offered_to` has been asked to take it over and has not answered yet; meanwhile nothing changes.
    """

    subject = models.CharField(max_length=100)
    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="first_contacts")
    since = models.DateTimeField()
    until = models.DateTimeField(null=True)
    offered_to = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    offered_at = models.DateTimeField(null=True)
    note = models.CharField(max_length=200, blank=True, default="")

    class Meta:
        ordering = ["subject", "since", "id"]
        constraints = [
            models.CheckConstraint(condition=~Q(subject=""), name="first_contact_subject"),
            models.CheckConstraint(
                condition=Q(offered_to__isnull=True) | ~Q(offered_to=F("account")), name="first_contact_to_another"
            ),
            models.UniqueConstraint(
                fields=["subject"], condition=Q(until__isnull=True), name="first_contact_one_at_a_time"
            ),
        ]
        indexes = [
            models.Index(
                fields=["offered_to"],
                condition=Q(until__isnull=True, offered_to__isnull=False),
                name="first_contact_offered",
            ),
        ]

    def __str__(self) -> str:
        return self.subject
