"""亲属申报: an officer says who their relatives are, so that they are kept away from those relatives' matters."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from zhengwu.kernel.public import BlindIndexField, EncryptedTextField
from zhengwu.people.models.account import Account
from zhengwu.people.models.natural_person import NaturalPerson


class Kinship(models.Model):
    """A declared relative (公务员法 art. 74, 76).

    The relative need not be registered: the document's index finds them once they are.
    """

    class Relations(models.TextChoices):
        """亲属关系, as 公务员法 art. 74 counts them."""

        SPOUSE = "spouse", _("夫妻")
        DIRECT = "direct", _("直系血亲（父母、子女、祖父母、孙子女等）")
        COLLATERAL = "collateral", _("三代以内旁系血亲（兄弟姐妹、叔伯姑舅姨、侄甥等）")
        IN_LAW = "in_law", _("近姻亲（配偶的父母和兄弟姐妹等）")
        OTHER = "other", _("其他可能影响公正的关系")

    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="relatives")
    name = models.CharField(max_length=100)
    relation = models.CharField(max_length=12, choices=Relations.choices)
    id_type = models.CharField(max_length=24, choices=NaturalPerson.IdTypes.choices)
    id_number = EncryptedTextField()
    id_index = BlindIndexField()
    declared_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-declared_at", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["account", "id_type", "id_index"],
                condition=Q(withdrawn_at__isnull=True),
                name="kinship_declared_once",
            ),
            models.CheckConstraint(
                condition=Q(relation__in=["spouse", "direct", "collateral", "in_law", "other"]), name="kinship_relation"
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True) | Q(withdrawn_at__gte=F("declared_at")), name="kinship_period"
            ),
        ]

    def __str__(self) -> str:
        return f"kinship:{self.pk}"
