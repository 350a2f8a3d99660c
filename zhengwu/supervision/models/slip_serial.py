"""The running numbers of supervise orders (`DB…`) and findings (`WT…`)."""

from __future__ import annotations

import datetime as dt

from django.db import connection, models


class SlipSerial(models.Model):
    """The last running number of a kind of slip on a day."""

    prefix = models.CharField(max_length=4)
    day_date = models.DateField()
    last = models.PositiveIntegerField()

    class Meta:
        db_table = "supervision_slip_serial"
        constraints = [models.UniqueConstraint(fields=["prefix", "day_date"], name="supervision_slip_day")]

    def __str__(self) -> str:
        return f"{self.prefix} {self.day_date} {self.last}"


_NEXT = """
    INSERT INTO supervision_slip_serial (prefix, day_date, last) VALUES (%s, %s, 1)
    ON CONFLICT (prefix, day_date) DO UPDATE SET last = supervision_slip_serial.last + 1
    RETURNING last
"""


def next_slip_number(prefix: str, *, day: dt.date) -> str:
    """`DB20261127000001`, without gaps: the row stays locked until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute(_NEXT, [prefix, day])
        last: int = cursor.fetchone()[0]
    return f"{prefix}{day:%Y%m%d}{last:06d}"
