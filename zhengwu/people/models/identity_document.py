"""证件: every identity document a person was ever known by, so that an old number still finds its holder."""

from __future__ import annotations

from django.db import models

from zhengwu.kernel.public import BlindIndexField, EncryptedTextField
from zhengwu.people.models.natural_person import NaturalPerson


class IdentityDocument(models.Model):
    """证件. In use until `replaced_at`; a number belongs to one person for ever, replaced or not.

    `valid_from` and `valid_to` are the days printed on the document (half-open), where it was shown.
    """

    person = models.ForeignKey(NaturalPerson, on_delete=models.PROTECT, related_name="documents")
    id_type = models.CharField(max_length=24, choices=NaturalPerson.IdTypes.choices)
    id_number = EncryptedTextField()
    id_index = BlindIndexField()
    valid_from = models.DateField(null=True)
    valid_to = models.DateField(null=True)
    recorded_at = models.DateTimeField()
    replaced_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["person", models.F("replaced_at").desc(nulls_first=True), "-id"]
        constraints = [
            models.UniqueConstraint(fields=["id_type", "id_index"], name="document_once"),
            models.CheckConstraint(condition=~models.Q(id_index=""), name="document_has_index"),
            models.CheckConstraint(
                condition=models.Q(valid_from__isnull=True)
                | models.Q(valid_to__isnull=True)
                | models.Q(valid_from__lt=models.F("valid_to")),
                name="document_period",
            ),
        ]

    def __str__(self) -> str:
        return f"document:{self.pk}"
