"""办件编号: how many cases an item had on a day."""

from __future__ import annotations

import datetime as dt

from django.db import connection, models


class CaseSerial(models.Model):
    """The last serial number given for one item on one day."""

    task_code = models.CharField(max_length=40)
    day_date = models.DateField()
    last = models.PositiveIntegerField()

    class Meta:
        db_table = "case_serial"
        constraints = [models.UniqueConstraint(fields=["task_code", "day_date"], name="case_serial_once_a_day")]

    def __str__(self) -> str:
        return f"{self.task_code} {self.day_date} {self.last}"


_NEXT = """
    INSERT INTO case_serial (task_code, day_date, last) VALUES (%s, %s, 1)
    ON CONFLICT (task_code, day_date) DO UPDATE SET last = case_serial.last + 1
    RETURNING last
"""


#: The same in a transaction of its own, which need not wait for the disk: the log is written in order, so that a case that is
#: safely stored has its number's counter stored before it.
_AHEAD = """
    INSERT INTO case_serial AS serial (task_code, day_date, last)
    SELECT %s::varchar, %s::date, 1 FROM set_config('synchronous_commit', 'off', true) AS waits WHERE waits = 'off'
    ON CONFLICT (task_code, day_date) DO UPDATE SET last = serial.last + 1
    RETURNING last
"""


def next_project_no(*, task_code: str, day: dt.date) -> str:
    """The next case number: item code, day, serial of at least four digits (observed: 43 characters in all).

    Inside a transaction everybody who applies for the same item on the same day waits for its end. Taken before it, nobody waits;
    when the case is then not made, its number stays unused: they count upwards, and may have gaps.
    """
    with connection.cursor() as cursor:
        cursor.execute(_NEXT if connection.in_atomic_block else _AHEAD, [task_code, day])
        serial: int = cursor.fetchone()[0]
    return f"{task_code}{day:%Y%m%d}{serial:04d}"


def next_serial(prefix: str, *, day: dt.date) -> str:
    """The next number of another kind of slip: prefix, day, serial of at least four digits."""
    return next_project_no(task_code=prefix, day=day)
