"""期限: a figure this place sets otherwise than shipped."""

from __future__ import annotations

from django.db import models


class Term(models.Model):
    """One figure of `rules.terms.Terms`, by name."""

    key = models.CharField(max_length=30, unique=True)
    value = models.PositiveSmallIntegerField()

    class Meta:
        db_table = "disclosure_term"

    def __str__(self) -> str:
        return f"{self.key} {self.value}"
