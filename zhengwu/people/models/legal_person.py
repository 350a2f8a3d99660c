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

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~models.Q(name=""), name="legal_person_has_name"),
            models.CheckConstraint(
                condition=models.Q(uscc__regex=r"^[0-9A-HJ-NPQRTUWXY]{18}$"), name="legal_person_uscc_shape"
            ),
        ]

    def __str__(self) -> str:
        return self.ref

    @property
    def ref(self) -> str:
        """How other rooms name this legal person: `legal:3`."""
        return f"legal:{self.pk}"
