"""Nothing a web process does needs the same connection twice: a pooler may give every transaction another one.

What lives as long as a session, and would be lost or left behind for a stranger: settings, advisory locks that outlive their
transaction, LISTEN, prepared statements of our own, temporary tables that stay, cursors that stay. Each place that has one is named
here with the reason why it may; operators read the rest in docs/handbook/scaling.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connection

from zhengwu.kernel.public import streamed
from zhengwu.site.database import django_database

HOUSE = Path(__file__).resolve().parents[1] / "zhengwu"

_SESSION = {
    "a setting": re.compile(
        r"""["';]\s*(?:RESET |SET (?!LOCAL|TRANSACTION))(?:SESSION )?[a-z_.]+|set_config\([^)]*false\)"""
    ),
    "a lock": re.compile(r"pg_(?:try_)?advisory_(?:lock|unlock)"),
    "a listener": re.compile(r"\b(?:UN)?LISTEN [a-z\"]|\bNOTIFY [a-z\"]|pg_notify"),
    "a statement": re.compile(r"\b(?:DEALLOCATE|DISCARD|PREPARE [a-z])"),
    "a cursor": re.compile(r"\bWITH HOLD\b|\.iterator\("),
    "a table": re.compile(r"CREATE TEMP(?:ORARY)? TABLE(?![^;]*ON COMMIT DROP)"),
}
_IN_A_TRANSACTION = "inside a transaction that lasts longer than the cursor"
_IN_THE_WORKER = "a job of the worker, which speaks to PostgreSQL directly: every row is a transaction of its own"
#: (file, what) → why it may.
ALLOWED = {
    ("kernel/streaming.py", "a cursor"): "the one that makes the transaction",
    ("kernel/events/audit.py", "a cursor"): _IN_A_TRANSACTION,
    ("cases/handlers.py", "a cursor"): "a witness of `verify`, " + _IN_A_TRANSACTION,
    ("parallel/handlers.py", "a cursor"): "a witness of `verify`, and a handler of the relay: " + _IN_A_TRANSACTION,
    ("flows/handlers.py", "a cursor"): "a handler of the relay: " + _IN_A_TRANSACTION,
    ("analytics/operations/follow/_lives.py", "a cursor"): _IN_THE_WORKER,
    ("cases/operations/upkeep/recompute.py", "a cursor"): _IN_THE_WORKER,
    ("flows/operations/ring.py", "a cursor"): _IN_THE_WORKER,
    ("ratings/queries/late.py", "a cursor"): _IN_THE_WORKER,
    ("disclosure/operations/recompute.py", "a cursor"): _IN_THE_WORKER,
}


def written() -> Iterator[tuple[str, str]]:
    for path in HOUSE.rglob("*.py"):
        if {"tests", "migrations", "bench"} & set(path.parts):
            continue
        text = path.read_text()
        yield from ((str(path.relative_to(HOUSE)), what) for what, sign in _SESSION.items() if sign.search(text))


def test_what_lives_as_long_as_a_session_is_on_the_list() -> None:
    found = set(written())
    assert found - ALLOWED.keys() == set(), (
        "behind a pooler of transactions this is lost, or left behind for a stranger"
    )
    assert ALLOWED.keys() - found == set(), "no longer there"


@pytest.mark.parametrize(
    ("statement", "what"),
    [
        ("SET lock_timeout = '5s'", "a setting"),
        ("SET SESSION lock_timeout TO 5", "a setting"),
        ("RESET enable_indexscan;", "a setting"),
        ("SELECT set_config('lock_timeout', '5s', false)", "a setting"),
        ("SELECT pg_advisory_lock(1)", "a lock"),
        ("LISTEN news", "a listener"),
        ("CREATE TEMP TABLE incoming (id int)", "a table"),
        ("rows.iterator(chunk_size=500)", "a cursor"),
        ("SET LOCAL work_mem = '64MB'", ""),
        ("SELECT set_config('lock_timeout', %s, true)", ""),
        ("SELECT pg_advisory_xact_lock(1)", ""),
        ("UPDATE outbox SET state = 'done'", ""),
        ("CREATE TEMP TABLE incoming (id int) ON COMMIT DROP", ""),
    ],
)
def test_the_signs_tell_what_stays_from_what_ends(statement: str, what: str) -> None:
    assert [name for name, sign in _SESSION.items() if sign.search(f'execute("{statement}")')] == (
        [what] if what else []
    )


def inside() -> bool:
    return connection.in_atomic_block


@pytest.mark.django_db(transaction=True)
def test_rows_are_streamed_through_a_cursor_that_ends_with_its_transaction() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO event_chain_head (subject, seq, hash) SELECT 'paper:' || n, n, '' FROM generate_series(1, 1200) n"
        )
    from zhengwu.kernel.models import ChainHead

    rows = streamed(ChainHead.objects.values_list("seq", flat=True), at_once=500)
    next(rows)
    with connection.cursor() as cursor:
        cursor.execute("SELECT is_holdable FROM pg_cursors WHERE name <> ''")
        assert cursor.fetchall() == [(False,)]
    assert inside()
    assert sum(1 for _ in rows) == 1199
    assert not inside()
    early = streamed(ChainHead.objects.values_list("seq", flat=True))
    next(early)
    early.close()
    assert not inside(), "who leaves halfway leaves no transaction open"


def test_without_prepared_statements_none_is_prepared() -> None:
    options = django_database("postgresql://h/d", pooled=True, prepared=False)["OPTIONS"]
    assert not options.get("server_side_binding")
    assert options.get("prepare_threshold", None) is None
