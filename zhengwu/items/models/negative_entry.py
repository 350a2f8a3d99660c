"""负面清单: base codes whose items may not be handled wholly online; everything else has to be zero-trip."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from zhengwu.items.rules.codes import LONGEST_CODE


class NegativeEntry(models.Model):
    """One listing, for a division and below, on days d with valid_from <= d < valid_to.

    `why`: what makes one come in person; `basis`: the law or document that wants it so.
    """

    code = models.CharField(max_length=LONGEST_CODE)
    name = models.CharField(max_length=200)
    division = models.ForeignKey("organisations.Division", on_delete=models.PROTECT, related_name="negative_entries")
    why = models.CharField(max_length=500)
    basis = models.CharField(max_length=500)
    valid_from = models.DateField()
    valid_to = models.DateField(null=True)
    ended_because = models.CharField(max_length=500, blank=True, default="")

    class Meta:
        ordering = ["code", "-valid_from"]
        constraints = [
            models.UniqueConstraint(
                fields=["code", "division"], condition=Q(valid_to=None), name="negativeentry_one_goes_on"
            ),
            models.CheckConstraint(
                condition=Q(valid_to=None) | Q(valid_from__lt=F("valid_to")), name="negativeentry_period"
            ),
            models.CheckConstraint(condition=~Q(name="") & ~Q(why="") & ~Q(basis=""), name="negativeentry_says_why"),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.name}"

    @property
    def ref(self) -> str:
        """How events name this listing."""
        return f"negative:{self.pk}"
