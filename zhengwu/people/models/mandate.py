"""委托: a principal lets an agent act for them, within a scope and between two days."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from zhengwu.people.models.legal_person import LegalPerson
from zhengwu.people.models.natural_person import NaturalPerson
from zhengwu.people.rules.mandate import KIND_NAMES, MandateEnd, MandateKind


class Mandate(models.Model):
    """委托. Exactly one principal; live on days d with valid_from <= d < valid_to, once answered and until it ended.

    `task_codes` and `actions` are the scope as data, empty lists mean all; `scope` says it in words. `revoked_at` is when it
    ended before its time and `end` why. A guardianship of an adult has no last day.
    """

    principal_person = models.ForeignKey(
        NaturalPerson, null=True, on_delete=models.PROTECT, related_name="mandates_given"
    )
    principal_legal = models.ForeignKey(LegalPerson, null=True, on_delete=models.PROTECT, related_name="mandates_given")
    agent = models.ForeignKey(NaturalPerson, on_delete=models.PROTECT, related_name="mandates_held")
    kind = models.CharField(
        max_length=16, choices=[(kind.value, name) for kind, name in KIND_NAMES.items()],
        default=MandateKind.AGENT.value, db_default=MandateKind.AGENT.value,
    )  # fmt: skip
    scope = models.CharField(max_length=500)
    task_codes = models.JSONField(default=list, db_default=[])
    actions = models.JSONField(default=list, db_default=[])
    valid_from = models.DateField()
    valid_to = models.DateField(null=True)
    granted_at = models.DateTimeField()
    awaits_answer = models.BooleanField(default=False, db_default=False)
    answered_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)
    end = models.CharField(max_length=12, blank=True, default="", db_default="")

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
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_from__lt=F("valid_to")), name="mandate_period"
            ),
            models.CheckConstraint(
                condition=Q(valid_to__isnull=False) | Q(kind=MandateKind.GUARDIAN_ADULT.value),
                name="mandate_only_guardians_stay",
            ),
            models.CheckConstraint(
                condition=Q(kind__in=[kind.value for kind in MandateKind]), name="mandate_kind_known"
            ),
            models.CheckConstraint(
                condition=Q(end__in=["", *(end.value for end in MandateEnd)]), name="mandate_end_known"
            ),
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
