"""A document an authority issued."""

from __future__ import annotations

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from zhengwu.documents.models.wording_version import WordingVersion
from zhengwu.documents.rules.kinds import KINDS, TEMPLATE_VERSION
from zhengwu.kernel.public import new_id


class Document(models.Model):
    """文书: numbered and frozen. After issue only its revocation and the digests of its PDF and OFD may be added, once, and
    with the PDF the seal it bears (`sealed_by`: its number); triggers see to it. `wording`: the version it is set in, none for the
    built-in one.
    """

    class State(models.TextChoices):
        VALID = "valid", "有效"
        REVOKED = "revoked", "已撤销"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    kind = models.CharField(max_length=40)
    number = models.CharField(max_length=80, unique=True)
    verify_code = models.CharField(max_length=20, unique=True)
    issuer_code = models.CharField(max_length=18)
    issuer_name = models.CharField(max_length=200)
    subject = models.CharField(max_length=120, db_index=True)
    title = models.CharField(max_length=200)
    values = models.JSONField(encoder=DjangoJSONEncoder)
    demo = models.BooleanField(default=False)
    issued_at = models.DateTimeField()
    wording = models.ForeignKey(WordingVersion, on_delete=models.PROTECT, null=True, related_name="+")
    template_version = models.PositiveSmallIntegerField(default=TEMPLATE_VERSION)
    pdf_sha256 = models.CharField(max_length=64, null=True, unique=True)
    ofd_sha256 = models.CharField(max_length=64, null=True, unique=True)
    sealed_by = models.CharField(max_length=14, default="", db_default="", blank=True)
    sealed_at = models.DateTimeField(null=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.VALID)
    revoked_at = models.DateTimeField(null=True)
    revoked_reason = models.TextField(default="", blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(kind__in=list(KINDS)), name="documents_known_kind"),
            models.CheckConstraint(
                condition=models.Q(state="valid", revoked_at=None)
                | models.Q(state="revoked", revoked_at__isnull=False),
                name="documents_revoked_has_instant",
            ),
            models.CheckConstraint(
                condition=models.Q(sealed_by="", sealed_at=None)
                | (~models.Q(sealed_by="") & models.Q(sealed_at__isnull=False, pdf_sha256__isnull=False)),
                name="documents_sealed_has_instant",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title} {self.number}"

    @property
    def is_valid(self) -> bool:
        """Whether it still counts."""
        return self.state == self.State.VALID
