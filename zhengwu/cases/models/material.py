"""材料: what was handed in for each name on the list."""

from __future__ import annotations

from django.db import models

from zhengwu.cases.models.case import Case
from zhengwu.cases.rules.trust import Trust, Way, trust_of
from zhengwu.documents.public import StoredFile


class CaseMaterial(models.Model):
    """One hand-in of one material. A later one replaces the earlier, which stays readable."""

    class Kind(models.TextChoices):
        """How it came."""

        FILE = "file", "上传"
        CERTIFICATE = "certificate", "电子证照"
        TOLERATED = "tolerated", "容缺，待补"
        PAPER = "paper", "纸质件"
        PROMISED = "promised", "告知承诺，免交"

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="materials")
    name = models.CharField("材料名称", max_length=200)
    kind = models.CharField(max_length=12, choices=Kind.choices)
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, null=True, related_name="+")
    certificate_identifier = models.CharField("证照标识", max_length=120, default="", blank=True)
    given_at = models.DateTimeField("提交时间")
    replaced_at = models.DateTimeField(null=True)
    #: A–D (`rules/trust.py`); empty on hand-ins from before it was kept, read it through `trust_level`.
    trust = models.CharField("可信等级", max_length=1, default="", db_default="", blank=True)
    original_seen = models.BooleanField("核过原件", default=False, db_default=False)
    copies = models.PositiveSmallIntegerField("复印件份数", default=0, db_default=0)
    reused_from = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="+", db_index=False)

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

    @property
    def trust_level(self) -> Trust | None:
        """How far it may be relied on; None for what is not there yet."""
        if self.trust:
            return Trust(self.trust)
        way: Way = self.kind  # type: ignore[assignment]  # the choices above
        return trust_of(way=way, original_seen=self.original_seen)


class MaterialOpinion(models.Model):
    """材料审查意见: what an officer found about one hand-in, at which step. An unfit one has a reason, the database says so too."""

    material = models.ForeignKey(CaseMaterial, on_delete=models.CASCADE, related_name="opinions")
    fit = models.BooleanField("合格")
    reason = models.TextField("理由", default="", blank=True)
    step = models.CharField("环节", max_length=100)
    account_id = models.BigIntegerField()
    given_by = models.CharField("审查人", max_length=100)
    given_at = models.DateTimeField("时间")

    class Meta:
        db_table = "case_material_opinion"
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(fit=True) | ~models.Q(reason=""), name="case_unfit_material_has_a_reason"
            )
        ]

    def __str__(self) -> str:
        return f"{self.material_id}: {self.fit}"
