"""A signature somebody gave under words they read."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from zhengwu.documents.rules.given_signature import GivenSignature, SignedHow
from zhengwu.documents.rules.strokes import strokes_from, svg_path
from zhengwu.kernel.public import BadInput, new_id


class DrawnSignature(models.Model):
    """手写签名: who agreed to which words, when, and how. A trigger keeps it as it was given.

    `subject` is the matter (`case:…`), `of` what was signed (`commitment:tolerance`, `commitment:notice`, or the kind of a
    document: `receipt`, `service_receipt`). `content_sha256` is the digest of exactly that; `words` are those above the pad.
    `sha256` covers everything here, so that any change shows.
    """

    class How(models.TextChoices):
        """With the hand, or by writing the name down."""

        DRAWN = "drawn", "手写"
        TYPED = "typed", "写下姓名"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    subject = models.CharField(max_length=120, db_index=True)
    of = models.CharField(max_length=40)
    words = models.TextField()
    content_sha256 = models.CharField(max_length=64)
    how = models.CharField(max_length=5, choices=How.choices)
    strokes = models.JSONField(default=list)
    typed_name = models.CharField(max_length=200, default="", blank=True)
    signer_name = models.CharField(max_length=200)
    account_id = models.BigIntegerField(null=True)
    signed_at = models.DateTimeField()
    sha256 = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=(Q(how="drawn", typed_name="") & ~Q(strokes=[]))
                | (Q(how="typed", strokes=[]) & ~Q(typed_name="")),
                name="documents_signature_drawn_or_typed",
            ),
            models.CheckConstraint(
                condition=Q(sha256__regex=r"^[0-9a-f]{64}$", content_sha256__regex=r"^[0-9a-f]{64}$"),
                name="documents_signature_digests_are_hex",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.subject} {self.of}: {self.signer_name}"

    @property
    def path(self) -> str:
        """The data of the SVG path in a field of 1000 by 400; empty when it was not drawn, or is no drawing any more."""
        if self.how != SignedHow.DRAWN:
            return ""
        try:
            return svg_path(strokes_from(self.strokes))
        except BadInput:
            return ""

    @classmethod
    def of_given(cls, given: GivenSignature, **facts: object) -> DrawnSignature:
        """Not saved yet."""
        return cls(how=given.how, strokes=[list(map(list, s)) for s in given.strokes], typed_name=given.typed, **facts)
