"""一件事申请: one application for several items, and the cases it became."""

from __future__ import annotations

from django.db import models

from zhengwu.cases.models.case import Case


class BundleApplication(models.Model):
    """What was handed in once. It has no state and no clock: each of its cases has its own."""

    id = models.UUIDField(primary_key=True)
    bundle_code = models.CharField("一件事", max_length=40)
    bundle_name = models.CharField("名称", max_length=200)
    account_id = models.BigIntegerField("提交账号")
    applicant_ref = models.CharField(max_length=40)
    applicant_name = models.CharField("申请人", max_length=200)
    idempotency_key = models.CharField(max_length=100)
    request_digest = models.CharField(max_length=64)
    submitted_at = models.DateTimeField("申请时间")

    class Meta:
        db_table = "case_bundle_application"
        ordering = ["-submitted_at"]
        constraints = [
            models.UniqueConstraint(fields=["account_id", "idempotency_key"], name="bundle_application_once_per_key")
        ]
        indexes = [models.Index(fields=["applicant_ref", "-submitted_at"])]

    def __str__(self) -> str:
        return f"{self.bundle_name} {self.applicant_name}"

    @property
    def subject(self) -> str:
        """Its name in the event log."""
        return f"bundle-application:{self.pk}"


class BundleCase(models.Model):
    """One of the cases, in the order of the bundle. A case belongs to one application at most."""

    application = models.ForeignKey(BundleApplication, on_delete=models.CASCADE, related_name="links")
    case = models.OneToOneField(Case, on_delete=models.CASCADE, related_name="bundle_link")
    position = models.PositiveSmallIntegerField()

    class Meta:
        db_table = "case_bundle_case"
        ordering = ["application", "position"]
        constraints = [models.UniqueConstraint(fields=["application", "position"], name="bundle_case_one_per_position")]

    def __str__(self) -> str:
        return f"{self.application_id} {self.position}"
