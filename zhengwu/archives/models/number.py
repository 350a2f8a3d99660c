"""档号: how many packages a body has sealed in a year."""

from __future__ import annotations

from django.db import connection, models


class ArchiveSerial(models.Model):
    """The last serial number given to one body in one year."""

    body_code = models.CharField(max_length=18)
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField()

    class Meta:
        db_table = "archive_serial"
        constraints = [models.UniqueConstraint(fields=["body_code", "year"], name="archive_serial_once_a_year")]

    def __str__(self) -> str:
        return f"{self.body_code} {self.year} {self.last}"


_NEXT = """
    INSERT INTO archive_serial (body_code, year, last) VALUES (%s, %s, 1)
    ON CONFLICT (body_code, year) DO UPDATE SET last = archive_serial.last + 1
    RETURNING last
"""


def next_archive_no(*, body_code: str, year: int) -> str:
    """全宗号-WS·年度-件号 (DA/T 22): the body, the year, a serial of at least four digits, without gaps."""
    with connection.cursor() as cursor:
        cursor.execute(_NEXT, [body_code, year])
        serial: int = cursor.fetchone()[0]
    return f"{body_code}-WS{year}-{serial:04d}"
