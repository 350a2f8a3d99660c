"""自然人: one row per human being.

`id_type`, `id_number` and `id_index` are the document in use now; every number ever held stands in `IdentityDocument`. A row
found to be somebody already registered stays as an alias: `merged_into` names the row that counts.
"""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from zhengwu.kernel.public import BlindIndexField, EncryptedTextField, blind_index


class NaturalPerson(models.Model):
    """自然人. Number, phone and address are encrypted; `id_index` finds the number without opening it."""

    class IdTypes(models.TextChoices):
        """证件类型."""

        RESIDENT_ID = "resident_id", _("居民身份证")
        HK_MACAO_PERMIT = "hk_macao_permit", _("港澳居民来往内地通行证")
        TAIWAN_PERMIT = "taiwan_permit", _("台湾居民来往大陆通行证")
        FOREIGN_PERMANENT_ID = "foreign_permanent_id", _("外国人永久居留身份证")
        PASSPORT = "passport", _("护照")

    class Sexes(models.TextChoices):
        """性别, where the document says it."""

        MALE = "male", _("男")
        FEMALE = "female", _("女")
        UNSAID = "", _("未载明")

    name = models.CharField(max_length=100)
    id_type = models.CharField(max_length=24, choices=IdTypes.choices, default=IdTypes.RESIDENT_ID)
    id_number = EncryptedTextField()
    id_index = BlindIndexField()
    nationality = models.CharField(max_length=3, blank=True, default="", db_default="")
    birth_date = models.DateField(null=True)
    sex = models.CharField(max_length=6, choices=Sexes.choices, default=Sexes.UNSAID, blank=True)
    phone = EncryptedTextField(default=str)
    phone_index = BlindIndexField(default="", db_default="", blank=True)
    address = EncryptedTextField(default=str)
    registered_at = models.DateTimeField()
    died_date = models.DateField(null=True)
    merged_into = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="aliases", db_index=False)

    class Meta:
        constraints = [
            # The same person registering twice in a race meets this, not a second row.
            models.UniqueConstraint(fields=["id_type", "id_index"], name="person_once_per_document"),
            models.CheckConstraint(condition=~models.Q(name=""), name="person_has_name"),
            models.CheckConstraint(condition=~models.Q(id_index=""), name="person_has_index"),
            models.CheckConstraint(
                condition=models.Q(merged_into__isnull=True) | ~models.Q(merged_into=models.F("id")),
                name="person_not_own_alias",
            ),
        ]
        indexes = [
            models.Index(fields=["merged_into"], condition=models.Q(merged_into__isnull=False), name="person_aliases"),
            # A name is looked for by how it begins.
            models.Index(fields=["name"], opclasses=["varchar_pattern_ops"], name="person_by_name"),
            models.Index(fields=["phone_index"], name="person_by_phone", condition=~models.Q(phone_index="")),
        ]

    def __str__(self) -> str:
        return self.ref

    def save(self, *args: Any, **kwargs: Any) -> None:
        """The index goes with the phone, whoever changes it: people sign in with it."""
        self.phone_index = blind_index(self.phone) if self.phone else ""
        fields = kwargs.get("update_fields")
        if fields is not None and "phone" in fields:
            kwargs["update_fields"] = {*fields, "phone_index"}
        super().save(*args, **kwargs)

    @property
    def ref(self) -> str:
        """How other rooms name this person: `person:7`."""
        return f"person:{self.pk}"
