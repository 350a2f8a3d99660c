"""Where gapless numbers come from."""

from __future__ import annotations

from django.db import models


class NumberSeries(models.Model):
    """文号序列: the last serial of an issuer, a kind and a year. Its row lock makes two officers take turns."""

    issuer_code = models.CharField(max_length=18)
    kind = models.CharField(max_length=40)
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["issuer_code", "kind", "year"], name="documents_one_series"),
            models.CheckConstraint(condition=models.Q(last__gte=1), name="documents_series_starts_at_1"),
        ]

    def __str__(self) -> str:
        return f"{self.issuer_code} {self.kind} {self.year}: {self.last}"
