"""材料: what was handed in for each name on the list."""

from __future__ import annotations

from django.db import models

from zhengwu.cases.models.case import Case
from zhengwu.documents.public import StoredFile


class CaseMaterial(models.Model):
    """One hand-in of one material. A later one replaces the earlier, which stays readable."""

    class Kind(models.TextChoices):
        """How it came."""

        FILE = "file", "上传"
        CERTIFICATE = "certificate", "电子证照"
        TOLERATED = "tolerated", "容缺，待补"
        PROMISED = "promised", "告知承诺，免交"

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="materials")
    name = models.CharField("材料名称", max_length=200)
    kind = models.CharField(max_length=12, choices=Kind.choices)
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, null=True, related_name="+")
    certificate_identifier = models.CharField("证照标识", max_length=120, default="", blank=True)
    given_at = models.DateTimeField("提交时间")
    replaced_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "case_material"
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind="file", file__isnull=False) | ~models.Q(kind="file"),
                name="case_material_file_is_there",
            )
        ]

    def __str__(self) -> str:
        return self.name
