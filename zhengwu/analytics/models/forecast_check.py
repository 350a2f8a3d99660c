"""How good the forecast would have been."""

from __future__ import annotations

from django.db import models


class ForecastCheck(models.Model):
    """回测: on `origin_date`, with what was known of months before, so many were expected to pass their day within ten working
    days; so many did. `expected_milli` is in thousandths of a case. `body_code` "" is the whole platform."""

    origin_date = models.DateField()
    body_code = models.CharField(max_length=23, default="", blank=True)
    undecided = models.PositiveIntegerField()
    expected_milli = models.PositiveBigIntegerField()
    happened = models.PositiveIntegerField()
    checked_at = models.DateTimeField()

    class Meta:
        db_table = "analytics_forecast_check"
        constraints = [
            models.UniqueConstraint(fields=["origin_date", "body_code"], name="analytics_forecast_check_once")
        ]

    def __str__(self) -> str:
        return f"{self.origin_date}: {self.expected_milli / 1000:.1f} / {self.happened}"
