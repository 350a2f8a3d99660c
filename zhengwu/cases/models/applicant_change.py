"""申请人变更: who applied, and who goes on."""

from __future__ import annotations

from django.db import models

from zhengwu.cases.models.case import Case
from zhengwu.cases.rules.succession import CHANGE_NAMES
from zhengwu.kernel.public import EncryptedTextField


class ApplicantChange(models.Model):
    """One recorded change, with both identities: the one before, and the one after (empty where nobody goes on)."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="applicant_changes")
    kind = models.CharField("变更", max_length=12, choices=[(k.value, name) for k, name in CHANGE_NAMES.items()])
    proof = models.TextField("证明文件")
    old_ref = models.CharField(max_length=40)
    old_name = models.CharField("原申请人", max_length=200)
    old_id_type = models.CharField(max_length=30)
    old_id_number = EncryptedTextField()
    new_ref = models.CharField(max_length=40, blank=True, default="")
    new_name = models.CharField("现申请人", max_length=200, blank=True, default="")
    new_id_type = models.CharField(max_length=30, blank=True, default="")
    new_id_number = EncryptedTextField(blank=True)
    recorded_at = models.DateTimeField("登记时间")
    recorded_by = models.CharField("登记人", max_length=100)

    class Meta:
        db_table = "case_applicant_change"
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind__in=["rename", "succession"], new_name__gt="")
                | models.Q(kind__in=["death", "dissolution"], new_name=""),
                name="case_change_says_who_goes_on",
            )
        ]

    def __str__(self) -> str:
        return f"{self.case_id} {self.kind}"
