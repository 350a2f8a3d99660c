"""The whole table at once: statements over sets, one a step of the import. Private to it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from zhengwu.organisations.operations.divisions._files import Row

_MAKE_ROOM = """
    SET LOCAL work_mem = '64MB';
    LOCK TABLE organisations_division IN SHARE ROW EXCLUSIVE MODE;
    DROP TABLE IF EXISTS pg_temp.incoming, pg_temp.known;
    CREATE TEMP TABLE incoming (
        code varchar(12), name varchar(100), level smallint, parent_code varchar(12), pinyin varchar(800),
        initials varchar(100)
    ) ON COMMIT DROP
"""
_COPY = "COPY incoming (code, name, level, parent_code, pinyin, initials) FROM STDIN"
# An ended division and its name stay: documents and old cases point to it.
_CLOSE = """
    WITH gone AS (
        UPDATE organisations_division d SET valid_to = greatest(%(today)s, d.valid_from + 1)
        WHERE d.valid_to IS NULL AND d.level <= %(levels)s
          AND EXISTS (SELECT FROM incoming p WHERE p.level = 1 AND p.code = rpad(left(d.code, 2), 12, '0'))
          AND NOT EXISTS (SELECT FROM incoming i WHERE i.code = d.code)
        RETURNING d.code, d.name
    ), told AS (
        INSERT INTO organisations_divisionchange
            (kind, change_date, old_code, old_name, new_code, new_name, basis, recorded_at)
        SELECT 'abolished', %(today)s, code, name, '', '', '', %(now)s FROM gone
        ON CONFLICT DO NOTHING
    )
    SELECT code, name FROM gone ORDER BY code
"""
_REOPEN = """
    WITH back AS (
        UPDATE organisations_division d SET valid_to = NULL
        FROM incoming i WHERE i.code = d.code AND d.valid_to IS NOT NULL
        RETURNING d.code, d.name
    ), told AS (
        DELETE FROM organisations_divisionchange c USING back
        WHERE c.old_code = back.code AND c.kind = 'abolished'
    )
    SELECT code, name FROM back ORDER BY code
"""
_RENAME = """
    WITH differing AS (
        SELECT d.id, d.code, d.name AS old_name, i.name, i.pinyin, i.initials
        FROM organisations_division d JOIN incoming i USING (code)
        WHERE d.name <> i.name
    ), renamed AS (
        UPDATE organisations_division d SET name = n.name, pinyin = n.pinyin, initials = n.initials
        FROM differing n WHERE d.id = n.id
    ), told AS (
        INSERT INTO organisations_divisionchange
            (kind, change_date, old_code, old_name, new_code, new_name, basis, recorded_at)
        SELECT 'renamed', %(today)s, code, old_name, code, name, '', %(now)s FROM differing
        ON CONFLICT (old_code, new_code, kind, change_date) DO UPDATE SET new_name = excluded.new_name
    )
    SELECT code, old_name, name FROM differing ORDER BY code
"""
# Entered before there was search by pinyin.
_SPELL = """
    UPDATE organisations_division d SET pinyin = i.pinyin, initials = i.initials
    FROM incoming i WHERE i.code = d.code AND (d.pinyin, d.initials) <> (i.pinyin, i.initials)
"""
# A country's first table has been valid nobody knows since when; what a later one adds begins today.
_ADD = """
    INSERT INTO organisations_division (code, name, level, parent_id, pinyin, initials, valid_from)
    SELECT i.code, i.name, i.level, p.id, i.pinyin, i.initials,
           CASE WHEN EXISTS (SELECT FROM known k WHERE k.province = left(i.code, 2)) THEN %(today)s::date END
    FROM incoming i LEFT JOIN organisations_division p ON p.code = i.parent_code
    WHERE i.level = %(level)s AND NOT EXISTS (SELECT FROM organisations_division d WHERE d.code = i.code)
    ORDER BY i.code
"""


def make_room(cursor: Any) -> None:
    """A table for what comes, gone with the transaction; nobody else changes divisions meanwhile."""
    cursor.execute(_MAKE_ROOM)


@contextmanager
def copying(cursor: Any) -> Iterator[Callable[[Row], None]]:
    """Write rows as a stream."""
    with cursor.copy(_COPY) as copy:
        yield copy.write_row


def make_ready(cursor: Any) -> None:
    """Let the planner know what has come, and remember which provinces were known before."""
    cursor.execute(
        "ANALYZE incoming;"
        "CREATE TEMP TABLE known ON COMMIT DROP AS"
        " SELECT left(code, 2) AS province FROM organisations_division WHERE level = 1"
    )


def close_the_vanished(cursor: Any, *, levels: int, today: dt.date, now: dt.datetime) -> dict[str, str]:
    """End what is no longer in the table, in its provinces and at its levels: code to name."""
    cursor.execute(_CLOSE, {"today": today, "now": now, "levels": levels})
    return dict(cursor.fetchall())


def reopen(cursor: Any) -> dict[str, str]:
    """What had ended and is back: code to name."""
    cursor.execute(_REOPEN)
    return dict(cursor.fetchall())


def rename(cursor: Any, *, today: dt.date, now: dt.datetime) -> dict[str, tuple[str, str]]:
    """Give new names: code to old and new."""
    cursor.execute(_RENAME, {"today": today, "now": now})
    renamed = {code: (old, new) for code, old, new in cursor.fetchall()}
    cursor.execute(_SPELL)
    return renamed


def add(cursor: Any, *, today: dt.date) -> int:
    """Enter what is new, level by level, each under its parent."""
    added = 0
    for level in range(1, 6):
        cursor.execute(_ADD, {"level": level, "today": today})
        added += cursor.rowcount
    if added:
        cursor.execute("ANALYZE organisations_division")
    return added


def size(cursor: Any) -> int:
    """How many divisions the table has."""
    cursor.execute("SELECT count(*) FROM incoming")
    return int(cursor.fetchone()[0])


def bodies_in(cursor: Any, codes: list[str]) -> tuple[str, ...]:
    """The names of bodies that lie in these divisions."""
    cursor.execute(
        "SELECT b.name FROM organisations_body b JOIN organisations_division d ON d.id = b.division_id"
        " WHERE d.code = ANY(%s) ORDER BY b.code",
        [codes],
    )
    return tuple(name for (name,) in cursor.fetchall())
