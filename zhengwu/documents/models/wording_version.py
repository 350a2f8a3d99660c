"""A version of the wording of a kind of document."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from zhengwu.documents.rules.kinds import KINDS
from zhengwu.documents.rules.wordings.blocks import Wording


class WordingVersion(models.Model):
    """范本版本: what papers of one kind say from a day on, for one body, or for every body without its own (`body_code` empty).

    There is one draft at a time. What was put in force is frozen (a trigger sees to it): papers rest on it. `revision` rises with
    each writing, so that two who write at once notice. Version 0, the built-in wording, is no row.
    """

    class State(models.TextChoices):
        DRAFT = "draft", "草稿"
        IN_FORCE = "in_force", "已启用"
        RETIRED = "retired", "已停用"

    kind = models.CharField(max_length=40)
    body_code = models.CharField(max_length=18, default="", db_default="", blank=True)
    body_name = models.CharField(max_length=200, default="", db_default="", blank=True)
    version = models.PositiveIntegerField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.DRAFT, db_default="draft")
    valid_from = models.DateField(null=True)
    content = models.JSONField()
    revision = models.PositiveIntegerField(default=1, db_default=1)
    changed_by = models.CharField(max_length=100)
    changed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "body_code", "version"], name="documents_wording_one_version"),
            models.UniqueConstraint(
                fields=["kind", "body_code"], condition=Q(state="draft"), name="documents_wording_one_draft"
            ),
            models.UniqueConstraint(
                fields=["kind", "body_code", "valid_from"],
                condition=Q(state="in_force"),
                name="documents_wording_one_a_day",
            ),
            models.CheckConstraint(condition=Q(kind__in=list(KINDS)), name="documents_wording_known_kind"),
            models.CheckConstraint(condition=Q(version__gte=1), name="documents_wording_from_1"),
            models.CheckConstraint(
                condition=Q(state="draft") | Q(valid_from__isnull=False), name="documents_wording_has_day"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.body_code or '*'} v{self.version}"

    @property
    def subject(self) -> str:
        """The chain of its kind, for its body."""
        return f"wording:{self.kind}:{self.body_code or 'all'}"

    @property
    def wording(self) -> Wording:
        """What it says."""
        return Wording.model_validate(self.content)
