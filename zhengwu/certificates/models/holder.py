"""Who else holds a certificate, and what is attached to it."""

from __future__ import annotations

from django.db import models

from zhengwu.certificates.models.certificate import Certificate
from zhengwu.documents.public import StoredFile
from zhengwu.kernel.public import BlindIndexField, EncryptedTextField


class CoHolder(models.Model):
    """共同持证人: one more holder, in the order in which they are printed."""

    certificate = models.ForeignKey(Certificate, on_delete=models.CASCADE, related_name="co_holders")
    kind = models.CharField(max_length=10)
    ref = models.CharField(max_length=40, default="", blank=True)
    name = models.CharField(max_length=200)
    id_type = models.CharField(max_length=30)
    id_number = EncryptedTextField()
    id_index = BlindIndexField()

    class Meta:
        db_table = "certificate_co_holder"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["certificate", "id_index"], name="certificate_holder_once"),
        ]
        indexes = [models.Index(fields=["id_index"])]

    def __str__(self) -> str:
        return f"{self.certificate_id} {self.pk}"


class Annex(models.Model):
    """附件: a file that belongs to a certificate, a plan or a list of what is permitted."""

    certificate = models.ForeignKey(Certificate, on_delete=models.CASCADE, related_name="annexes")
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=200)

    class Meta:
        db_table = "certificate_annex"
        ordering = ["id"]

    def __str__(self) -> str:
        return self.name
