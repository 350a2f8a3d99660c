"""One year of the work calendar."""

from django.db import models

from zhengwu.timelimits.rules.arrangement import FIRST_YEAR, LAST_YEAR, YearStatus


class CalendarYear(models.Model):
    """年度安排: where the days of a year come from, and whether the State Council has spoken yet."""

    year = models.PositiveSmallIntegerField(primary_key=True)
    status = models.CharField(max_length=12, choices=[(status.value, status.value) for status in YearStatus])
    source = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(status__in=[status.value for status in YearStatus]), name="calendar_year_status"
            ),
            models.CheckConstraint(condition=models.Q(year__range=(FIRST_YEAR, LAST_YEAR)), name="calendar_year_range"),
        ]

    def __str__(self) -> str:
        return f"{self.year} {self.status}"
