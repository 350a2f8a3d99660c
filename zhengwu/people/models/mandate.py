"""委托: a principal lets an agent act for them, within a scope and between two days."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from zhengwu.people.models.legal_person import LegalPerson
from zhengwu.people.models.natural_person import NaturalPerson


class Mandate(models.Model):
    """委托. Exactly one principal; live on days d with valid_from <= d < valid_to until revoked."""

    principal_person = models.ForeignKey(
        NaturalPerson, null=True, on_delete=models.PROTECT, related_name="mandates_given"
    )
    principal_legal = models.ForeignKey(LegalPerson, null=True, on_delete=models.PROTECT, related_name="mandates_given")
    agent = models.ForeignKey(NaturalPerson, on_delete=models.PROTECT, related_name="mandates_held")
    scope = models.CharField(max_length=500)
    valid_from = models.DateField()
    valid_to = models.DateField()
    granted_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(principal_person__isnull=True) ^ Q(principal_legal__isnull=True),
                name="mandate_has_one_principal",
            ),
            models.CheckConstraint(
                condition=Q(principal_person__isnull=True) | ~Q(principal_person=F("agent")),
                name="mandate_not_to_oneself",
            ),
            models.CheckConstraint(condition=Q(valid_from__lt=F("valid_to")), name="mandate_period"),
        ]

    def __str__(self) -> str:
        return f"mandate:{self.pk}"

    @property
    def principal(self) -> NaturalPerson | LegalPerson:
        """Who is acted for."""
        principal = self.principal_legal or self.principal_person
        if principal is None:
            raise ValueError("a mandate has one principal: the table says so")
        return principal

    @property
    def principal_ref(self) -> str:
        """`person:7` or `legal:3`."""
        if self.principal_legal_id is not None:
            return f"legal:{self.principal_legal_id}"
        return f"person:{self.principal_person_id}"
