"""法人和非法人组织: one row per unified social credit code."""

from __future__ import annotations

from django.db import models

from zhengwu.kernel.public import EncryptedTextField
from zhengwu.people.models.natural_person import NaturalPerson


class LegalPerson(models.Model):
    """法人. Its code is public; the phone and address people gave us are not."""

    name = models.CharField(max_length=200)
    uscc = models.CharField(max_length=18, unique=True)
    legal_representative = models.ForeignKey(
        NaturalPerson, null=True, on_delete=models.PROTECT, related_name="represents"
    )
    phone = EncryptedTextField(default=str)
    address = EncryptedTextField(default=str)
    registered_at = models.DateTimeField()
    dissolved_date = models.DateField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~models.Q(name=""), name="legal_person_has_name"),
            models.CheckConstraint(
                condition=models.Q(uscc__regex=r"^[0-9A-HJ-NPQRTUWXY]{18}$"), name="legal_person_uscc_shape"
            ),
        ]
        indexes = [models.Index(fields=["name"], opclasses=["varchar_pattern_ops"], name="legal_person_by_name")]

    def __str__(self) -> str:
        return self.ref

    @property
    def ref(self) -> str:
        """How other rooms name this legal person: `legal:3`."""
        return f"legal:{self.pk}"


class LegalRepresentative(models.Model):
    """法定代表人 over time: `person` represents `legal` on days d with since <= d < until."""

    legal = models.ForeignKey(LegalPerson, on_delete=models.PROTECT, related_name="representatives")
    person = models.ForeignKey(NaturalPerson, on_delete=models.PROTECT, related_name="represented")
    since_date = models.DateField()
    until_date = models.DateField(null=True)

    class Meta:
        ordering = ["legal", "-since_date", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["legal"], condition=models.Q(until_date__isnull=True), name="legal_person_one_representative"
            ),
            # Equal allowed: replaced on the day it was entered, never in office.
            models.CheckConstraint(
                condition=models.Q(until_date__isnull=True) | models.Q(since_date__lte=models.F("until_date")),
                name="representative_period",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.legal_id}:{self.person_id}"
