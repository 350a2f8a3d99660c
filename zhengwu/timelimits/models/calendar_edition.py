"""Which edition of the work calendar is the current one."""

from django.db import models


class CalendarEdition(models.Model):
    """One row, whose token changes with every change of the calendar.

    Processes keep the calendar in memory and compare the token. It is unique and not a counter: a change that was
    rolled back must not leave behind a number that the next change uses again.
    """

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    token = models.UUIDField()

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="calendar_edition_is_one_row")]

    def __str__(self) -> str:
        return str(self.token)
