"""取号: the next serial of a series, gapless and one at a time."""

from __future__ import annotations

from django.db import connection

from zhengwu.documents.models import NumberSeries

_TAKE = """
    INSERT INTO {table} (issuer_code, kind, year, last) VALUES (%s, %s, %s, %s)
    ON CONFLICT (issuer_code, kind, year) DO UPDATE SET last = {table}.last + EXCLUDED.last
    RETURNING last
"""


def next_serial(*, issuer_code: str, kind: str, year: int) -> int:
    """The next serial of this issuer, kind and year, inside the caller's transaction.

    One statement takes the row lock: a second officer waits until the first commits, and gets the same serial when the
    first is undone. So no serial is given twice or skipped. Take it late in the transaction to keep the wait short.

    Raises:
        RuntimeError: outside a transaction a serial could be lost
    """
    return next_serials(issuer_code=issuer_code, kind=kind, year=year, many=1)[0]


def next_serials(*, issuer_code: str, kind: str, year: int, many: int) -> range:
    """The next so many serials at once, as gapless as one; see `next_serial`.

    Raises:
        RuntimeError: outside a transaction serials could be lost
    """
    if not connection.in_atomic_block:
        raise RuntimeError("a number is taken inside the transaction that uses it")
    with connection.cursor() as cursor:
        cursor.execute(_TAKE.format(table=NumberSeries._meta.db_table), [issuer_code, kind, year, many])
        last: int = cursor.fetchone()[0]
    return range(last - many + 1, last + 1)
