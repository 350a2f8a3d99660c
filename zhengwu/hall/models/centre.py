"""A place where people are served."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from zhengwu.hall.rules.hours import WeeklyHours, read_hours


class Centre(models.Model):
    """政务服务中心、便民服务中心、便民服务站、分厅: one hall with one door and one set of hours."""

    class Kinds(models.TextChoices):
        """Where it stands in the network of three or four tiers."""

        CENTRE = "centre", _("政务服务中心")
        TOWNSHIP = "township", _("便民服务中心")
        VILLAGE = "village", _("便民服务站")
        BRANCH = "branch", _("分厅")

    code = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=100)
    kind = models.CharField(max_length=10, choices=Kinds.choices, default=Kinds.CENTRE)
    division = models.ForeignKey("organisations.Division", on_delete=models.PROTECT, related_name="+")
    body = models.ForeignKey("organisations.Body", on_delete=models.PROTECT, related_name="+", null=True)
    place = models.CharField(max_length=100, blank=True)
    address = models.CharField(max_length=200)
    phone = models.CharField(max_length=60, blank=True)
    #: Where it stands: decimal degrees, WGS-84. Both or neither.
    latitude = models.DecimalField(max_digits=8, decimal_places=6, null=True)
    longitude = models.DecimalField(max_digits=9, decimal_places=6, null=True)
    #: See `rules/hours.py`. Read it through `weekly_hours`.
    hours: models.JSONField[Any, Any] = models.JSONField()
    #: Follows the work calendar: closed on named holidays, open on make-up workdays.
    closed_on_holidays = models.BooleanField(default=True)

    class Meta:
        ordering = ["code"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind__in=["centre", "township", "village", "branch"]), name="centre_kind"
            ),
            models.CheckConstraint(
                condition=models.Q(latitude__isnull=True, longitude__isnull=True)
                | models.Q(
                    latitude__isnull=False,
                    longitude__isnull=False,
                    latitude__range=(-90, 90),
                    longitude__range=(-180, 180),
                ),
                name="centre_on_the_globe",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def weekly_hours(self) -> WeeklyHours:
        """The hours of the week (开放时间)."""
        return read_hours(self.hours)

    @property
    def division_code(self) -> str:
        """The 12 digits of the division it serves."""
        return self.division.code
