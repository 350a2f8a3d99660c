"""The county for many tests: loaded once a process the long way, then laid down again as it was, in one stroke a table."""

from __future__ import annotations

import datetime as dt

from django.db import connection

from zhengwu.doors.ops.demo.load import load_demo
from zhengwu.kernel.tests.grounds import ground

#: When the tests of the doors take place, a Tuesday, and what opens every account.
NOW = dt.datetime(2026, 11, 24, 2, tzinfo=dt.UTC)
PASSWORD = "correct horse"

_Rows = dict[str, bytes]
_laid_by: dict[tuple[str, dt.datetime], _Rows] = {}
_TABLES = "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY relname"


def county(*, password: str, now: dt.datetime) -> None:
    """Load the demonstration county inside the test's transaction.

    The rows are those `load_demo` wrote; ids go on from there, because sequences do not roll back.
    """
    if (rows := _laid_by.get((password, now))) is None:
        filled_before = _filled()
        load_demo(password=password, now=now)
        _laid_by[password, now] = {table: _out(table) for table in _filled() - filled_before}
    else:
        for table, content in rows.items():
            _in(table, content)


the_county = ground("the_county", lambda: county(password=PASSWORD, now=NOW))


def without_base_catalogue() -> None:
    """Items of the county as if no base entry bounded them: what is tried is another thing than 四级四同."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM items_catalogentry")


def _filled() -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute(_TABLES)
        tables = [name for (name,) in cursor.fetchall()]
        cursor.execute(" UNION ALL ".join(f"SELECT '{t}' WHERE EXISTS (SELECT FROM \"{t}\")" for t in tables))
        return {name for (name,) in cursor.fetchall()}


def _out(table: str) -> bytes:
    with connection.connection.cursor().copy(f'COPY "{table}" TO STDOUT (FORMAT binary)') as copy:
        return b"".join(bytes(part) for part in copy)


def _in(table: str, content: bytes) -> None:
    with connection.connection.cursor().copy(f'COPY "{table}" FROM STDIN (FORMAT binary)') as copy:
        copy.write(content)
