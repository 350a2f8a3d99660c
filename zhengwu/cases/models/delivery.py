"""送达: how the result reached the applicant, and the proof."""

from __future__ import annotations

from django.db import models

from zhengwu.cases.models.case import Case


class Delivery(models.Model):
    """The service of the result (送达). Served when handed over, sent electronically, or signed for."""

    class Method(models.TextChoices):
        """送达方式."""

        WINDOW = "window", "窗口领取"
        COURIER = "courier", "邮寄"
        ELECTRONIC = "electronic", "电子送达"

    case = models.OneToOneField(Case, on_delete=models.CASCADE, related_name="delivery")
    method = models.CharField("送达方式", max_length=12, choices=Method.choices)
    recipient = models.CharField("签收人", max_length=100)
    sent_at = models.DateTimeField("送出时间")
    served_at = models.DateTimeField("送达时间", null=True)
    delivered_by = models.CharField("送达人", max_length=100)
    document_id = models.UUIDField("送达回证", null=True)

    class Meta:
        db_table = "case_delivery"

    def __str__(self) -> str:
        return f"{self.case_id}: {self.method}"
