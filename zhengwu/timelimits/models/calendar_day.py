"""One day that differs from the plain week."""

from django.db import models
from django.db.models.functions import ExtractYear

from zhengwu.timelimits.models.calendar_year import CalendarYear
from zhengwu.timelimits.rules.arrangement import DayKind


class CalendarDay(models.Model):
    """放假或调休上班: an exception of its year, with the name people know it by."""

    year = models.ForeignKey(CalendarYear, on_delete=models.CASCADE, related_name="days")
    date = models.DateField(unique=True)
    kind = models.CharField(max_length=8, choices=[(kind.value, kind.value) for kind in DayKind])
    name = models.CharField(max_length=100)

    class Meta:
        ordering = ["date"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind__in=[kind.value for kind in DayKind]), name="calendar_day_kind"
            ),
            models.CheckConstraint(condition=models.Q(year_id=ExtractYear("date")), name="calendar_day_in_its_year"),
        ]

    def __str__(self) -> str:
        return f"{self.date} {self.name}"
