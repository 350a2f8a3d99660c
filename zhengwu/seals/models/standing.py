"""授权自动用印: which kinds of paper a seal is put on without its keeper."""

from __future__ import annotations

from django.db import models

from zhengwu.seals.models.seal import Seal


class StandingUse(models.Model):
    """One kind of paper, until it is withdrawn. `paper` is the code of a kind of document, or `certificate`."""

    seal = models.ForeignKey(Seal, on_delete=models.PROTECT, related_name="standing_uses")
    paper = models.CharField("文书种类", max_length=40)
    allowed_at = models.DateTimeField("授权时间")
    allowed_by = models.CharField("授权人", max_length=100)
    withdrawn_at = models.DateTimeField("收回时间", null=True)
    withdrawn_by = models.CharField("收回人", max_length=100, default="", blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["seal", "paper"],
                condition=models.Q(withdrawn_at=None),
                name="seals_standing_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.seal_id} {self.paper}"
