"""What a place sets otherwise than shipped: days, and reasons."""

from __future__ import annotations

from django.db import models

from zhengwu.ratings.rules.channels import SIDE_NAMES


class RatingTerm(models.Model):
    """One figure of `rules.terms.Terms`. `place`: a body, a division with all below it, or "" for everywhere."""

    place = models.CharField(max_length=40, default="", blank=True)
    key = models.CharField(max_length=30)
    value = models.PositiveSmallIntegerField()

    class Meta:
        db_table = "rating_term"
        constraints = [models.UniqueConstraint(fields=["place", "key"], name="rating_term_once")]

    def __str__(self) -> str:
        return f"{self.place} {self.key} {self.value}"


class TagSet(models.Model):
    """评价项 of one side, version by version; the newest that is in force is asked. `tags`: code → words."""

    side = models.CharField(max_length=10, choices=[(s.value, name) for s, name in SIDE_NAMES.items()])
    version = models.PositiveSmallIntegerField()
    valid_from = models.DateField("生效日期")
    tags: models.JSONField[dict[str, str], dict[str, str]] = models.JSONField()
    written_at = models.DateTimeField()
    written_by = models.CharField(max_length=100)

    class Meta:
        db_table = "rating_tag_set"
        ordering = ["side", "-version"]
        constraints = [models.UniqueConstraint(fields=["side", "version"], name="rating_tag_set_once")]

    def __str__(self) -> str:
        return f"{self.side} {self.version}"
