"""One moment of the database, as every reader of a backup sees it: counts and heads here agree with what `pg_dump` writes."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
from psycopg import sql

from zhengwu.doors.ops.backup.manifest import Heads

#: A table in parts is counted as a whole.
_TABLES = """
    SELECT relname FROM pg_class
    WHERE relkind IN ('r', 'p') AND NOT relispartition AND relnamespace = 'public'::regnamespace ORDER BY relname
"""
_THINGS = (
    "SELECT count(*) FROM pg_class WHERE relkind IN ('r', 'p', 'v', 'm', 'S') AND relnamespace = 'public'::regnamespace"
)
_HEADS = 'SELECT subject, seq, hash FROM event_chain_head ORDER BY subject COLLATE "C"'
_MIGRATIONS = "SELECT app, max(name) FROM django_migrations GROUP BY app ORDER BY app"
#: Every content the database knows to be in the store: uploads that were not destroyed, and papers that were set.
_REFERENCES = """
    SELECT sha256 FROM documents_storedfile WHERE destroyed_at IS NULL
    UNION SELECT pdf_sha256 FROM documents_document WHERE pdf_sha256 IS NOT NULL
    UNION SELECT ofd_sha256 FROM documents_document WHERE ofd_sha256 IS NOT NULL
"""
_AT_ONCE = 10_000


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The moment, by the name `pg_dump --snapshot` takes."""

    connection: psycopg.Connection
    name: str
    taken_at: dt.datetime
    server: int

    def counts(self) -> dict[str, int]:
        """Rows of every table."""
        return counts_of(self.connection)

    def heads(self) -> Heads:
        """Where the chains of events end."""
        return heads_of(self.connection)

    def migrations(self) -> dict[str, str]:
        """The last migration of every app."""
        return migrations_of(self.connection)

    def size(self) -> int:
        """Bytes of the database on the server's disk."""
        row = self.connection.execute("SELECT pg_database_size(current_database())").fetchone()
        return int(row[0]) if row else 0

    def write_references(self, path: Path) -> None:
        """The digests of the files the database knows, one a line: looked for once the files are copied."""
        with path.open("w") as file, self.connection.cursor("references") as cursor:
            cursor.itersize = _AT_ONCE
            file.writelines(f"{sha256}\n" for (sha256,) in cursor.execute(_REFERENCES))


@contextmanager
def snapshot(server: str) -> Iterator[Snapshot]:
    """Hold one moment of the database as long as the block lasts; whoever writes meanwhile is neither stopped nor seen."""
    with psycopg.connect(server) as connection:
        connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        connection.read_only = True
        row = connection.execute(
            "SELECT pg_export_snapshot(), now(), current_setting('server_version_num')::int / 10000"
        ).fetchone()
        assert row is not None, "a function always answers"
        connection.execute("SET LOCAL idle_in_transaction_session_timeout = 0")
        yield Snapshot(connection, str(row[0]), row[1].astimezone(dt.UTC), int(row[2]))
        connection.rollback()


def counts_of(connection: psycopg.Connection) -> dict[str, int]:
    """Rows of every table."""
    tables = [str(name) for (name,) in connection.execute(_TABLES).fetchall()]
    return {table: _count(connection, table) for table in tables}


def heads_of(connection: psycopg.Connection) -> Heads:
    """All heads, digested in the order of their subjects; memory stays flat."""
    running, chains, events = hashlib.sha256(), 0, 0
    with connection.cursor("heads") as cursor:
        cursor.itersize = _AT_ONCE
        for subject, seq, digest in cursor.execute(_HEADS):
            running.update(f"{subject} {seq} {digest}\n".encode())
            chains, events = chains + 1, events + seq
    return Heads(chains=chains, events=events, digest=running.hexdigest())


def migrations_of(connection: psycopg.Connection) -> dict[str, str]:
    """The last migration of every app."""
    return {str(app): str(name) for app, name in connection.execute(_MIGRATIONS).fetchall()}


def things_in(connection: psycopg.Connection) -> int:
    """Tables, views and sequences that are there: none in a database nobody has used."""
    row = connection.execute(_THINGS).fetchone()
    return int(row[0]) if row else 0


def _count(connection: psycopg.Connection, table: str) -> int:
    row = connection.execute(sql.SQL("SELECT count(*) FROM {}").format(sql.Identifier(table))).fetchone()
    return int(row[0]) if row else 0
