"""电子证照: one certificate, in one version."""

from __future__ import annotations

import json
from typing import Any

from django.db import models

from zhengwu.certificates.models.certificate_type import CertificateType
from zhengwu.certificates.rules.status import STATUS_NAMES, Status
from zhengwu.kernel.public import BlindIndexField, EncryptedTextField, new_id
from zhengwu.organisations.public import Body


class Certificate(models.Model):
    """One version of one certificate; a change ends it and begins the next, whose `predecessor` it is.

    The first holder stands here so that a check is one look-up; `CoHolder` has the others. Their numbers and what the certificate
    says are sealed, `holder_index` finds the number. Until it is issued it has no number, identifier and code. `subject_ref` is
    what it was granted in (`case:…`). `valid_to` is the last day; none is for ever.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    type = models.ForeignKey(CertificateType, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField("证照名称", max_length=100)
    status = models.CharField("状态", max_length=12, default=Status.DRAFTED)
    identifier = models.CharField("证照标识", max_length=120, null=True, unique=True)
    number = models.CharField("证照编号", max_length=80, default="", blank=True)
    serial = models.PositiveIntegerField(null=True)
    year = models.PositiveSmallIntegerField(null=True)
    version = models.PositiveSmallIntegerField("版本", default=1)
    verify_code = models.CharField("核验码", max_length=26, null=True, unique=True)

    holder_kind = models.CharField(max_length=10)
    holder_ref = models.CharField(max_length=40, default="", blank=True)
    holder_name = models.CharField("持证人", max_length=200)
    holder_id_type = models.CharField("证件类型", max_length=30)
    holder_id_number = EncryptedTextField("证件号码")
    holder_index = BlindIndexField()

    issuer = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    issuer_name = models.CharField("颁发机关", max_length=200)
    area_code = models.CharField("区划", max_length=12)
    valid_from = models.DateField("生效日期")
    valid_to = models.DateField("有效期至", null=True)
    trust_level = models.CharField("可信等级", max_length=1, default="A")
    sealed_data = EncryptedTextField("证照内容")
    subject_ref = models.CharField(max_length=120, default="", blank=True)
    predecessor = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="successors")
    demo = models.BooleanField(default=False, db_default=False)

    drafted_at = models.DateTimeField()
    issued_at = models.DateTimeField("签发时间", null=True)
    issued_by = models.CharField("签发人", max_length=100, default="", blank=True)
    ended_at = models.DateTimeField(null=True)
    warned_at = models.DateTimeField("到期提醒时间", null=True)
    pdf_sha256 = models.CharField(max_length=64, null=True, unique=True)
    ofd_sha256 = models.CharField(max_length=64, null=True, unique=True)
    sealed_by = models.CharField("印章编码", max_length=14, default="", db_default="", blank=True)
    sealed_at = models.DateTimeField("用印时间", null=True)

    class Meta:
        db_table = "certificate"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(status__in=[s.value for s in Status]), name="certificate_status_known"
            ),
            models.CheckConstraint(
                condition=models.Q(
                    status="drafted", identifier=None, verify_code=None, serial=None, issued_at=None, number=""
                )
                | (
                    models.Q(
                        identifier__isnull=False,
                        verify_code__isnull=False,
                        serial__isnull=False,
                        issued_at__isnull=False,
                    )
                    & ~models.Q(status="drafted")
                    & ~models.Q(number="")
                ),
                name="certificate_issued_whole",
            ),
            models.CheckConstraint(
                condition=models.Q(valid_to=None) | models.Q(valid_to__gte=models.F("valid_from")),
                name="certificate_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=models.Q(trust_level__in=["A", "B", "C", "D"]), name="certificate_trust_known"
            ),
            models.UniqueConstraint(
                fields=["issuer", "number", "version"],
                condition=~models.Q(number=""),
                name="certificate_number_once",
            ),
            # However often it was changed, one version counts.
            models.UniqueConstraint(
                fields=["issuer", "number"],
                condition=models.Q(status__in=["valid", "withheld"]),
                name="certificate_one_version_counts",
            ),
        ]
        indexes = [
            models.Index(fields=["holder_index"]),
            models.Index(
                fields=["holder_ref", "-issued_at"], condition=~models.Q(holder_ref=""), name="certificate_held"
            ),
            models.Index(fields=["subject_ref"], condition=~models.Q(subject_ref=""), name="certificate_subject"),
            models.Index(fields=["valid_to"], condition=models.Q(status="valid"), name="certificate_expiry"),
            models.Index(fields=["issuer", "-drafted_at"]),
            # The library of a whole county, the newest first: a page of it is a walk of twenty entries.
            models.Index(fields=["-drafted_at", "-id"], name="certificate_newest"),
            models.Index(fields=["number"], opclasses=["varchar_pattern_ops"], name="certificate_by_number"),
            models.Index(fields=["holder_name"], opclasses=["varchar_pattern_ops"], name="certificate_by_name"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.number or self.pk}"

    @property
    def subject(self) -> str:
        """Its chain in the event log."""
        return f"certificate:{self.pk}"

    @property
    def data(self) -> dict[str, Any]:
        """What it says, by the fields of its type; a copy."""
        found: dict[str, Any] = json.loads(self.sealed_data)
        return found

    @property
    def status_name(self) -> str:
        """The stored status in words; see `rules.use.status_on` for how it reads on a day."""
        return STATUS_NAMES[Status(self.status)]
