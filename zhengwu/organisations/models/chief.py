"""首席代表: who speaks and signs for a body in a service centre."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from zhengwu.organisations.models.body import Body
from zhengwu.organisations.models.post import Appointment


class ChiefRepresentative(models.Model):
    """首席代表 of a body in the centre of this code, on days d with valid_from <= d < valid_to; one at a time."""

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="chiefs")
    centre_code = models.CharField(max_length=40)
    appointment = models.ForeignKey(Appointment, on_delete=models.PROTECT, related_name="chief_of")
    valid_from = models.DateField()
    valid_to = models.DateField(null=True)

    class Meta:
        ordering = ["body", "centre_code", "valid_from"]
        constraints = [
            models.CheckConstraint(condition=~Q(centre_code=""), name="chief_has_centre"),
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_from__lte=F("valid_to")), name="chief_period"
            ),
            models.UniqueConstraint(
                fields=["body", "centre_code"], condition=Q(valid_to__isnull=True), name="chief_one_at_a_time"
            ),
        ]

    def __str__(self) -> str:
        return f"chief:{self.pk}"
