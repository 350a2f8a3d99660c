"""服务状态说明: what an administrator tells everybody about a disturbance."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from zhengwu.notices.rules.status import PART_NAMES, Part


class StatusNote(models.Model):
    """One disturbance or piece of work, from when to when; `ended_at` is empty while it goes on."""

    part = models.CharField("哪一部分", max_length=12, choices=[(p.value, n) for p, n in PART_NAMES.items()])
    text = models.TextField("说明")
    text_en = models.TextField("英文说明", default="", blank=True)
    began_at = models.DateTimeField("开始")
    ended_at = models.DateTimeField("结束", null=True)
    written_at = models.DateTimeField()
    written_by = models.CharField("写的人", max_length=100)

    class Meta:
        db_table = "status_note"
        constraints = [
            models.CheckConstraint(condition=Q(part__in=[p.value for p in Part]), name="status_note_part"),
            models.CheckConstraint(
                condition=Q(ended_at=None) | Q(ended_at__gte=F("began_at")), name="status_note_ends_after_it_begins"
            ),
        ]
        indexes = [models.Index(fields=["-began_at"], name="status_note_newest")]

    def __str__(self) -> str:
        return f"{self.part} {self.began_at:%Y-%m-%d %H:%M}"

    @property
    def part_name(self) -> str:
        """The part in words."""
        return PART_NAMES[Part(self.part)]
