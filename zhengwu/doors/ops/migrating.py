"""`zhengwu migrate`: bring the tables up to date while people work.

A change of a table waits until nobody uses it, and everybody who comes later waits behind it: one long report is enough to stop
the platform. So a migration that does not get its lock within `LOCK_PATIENCE` lets everybody pass, and comes back. Migrations
outside of transactions (indexes built concurrently) take no lock that stops anybody and may wait; what one left unfinished
is cleared away before it is tried again.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any
from unittest.mock import patch

from django.contrib.postgres.operations import AddIndexConcurrently
from django.core.management import call_command
from django.db import OperationalError, connection, transaction
from django.db.migrations import Migration
from django.db.migrations.executor import MigrationExecutor
from psycopg import sql
from psycopg.errors import LockNotAvailable

#: How long everybody may stand behind a migration.
LOCK_PATIENCE = "3s"
_TRIES = 20
_PAUSE_SECONDS = 3.0

_UNFINISHED = """
    SELECT c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
    WHERE NOT i.indisvalid AND c.relname = ANY(%s) AND pg_table_is_visible(c.oid)
"""


def migrate() -> None:
    """Bring the tables up to date; several at once wait for each other's locks and find nothing left to do.

    Raises:
        OperationalError: a lock was not to be had in a minute; every migration before it is done, start again when it is quieter
    """
    with patch("django.core.management.commands.migrate.MigrationExecutor", Patient):
        call_command("migrate", verbosity=0, interactive=False)


class Patient(MigrationExecutor):
    """Asks for locks briefly, and often."""

    def apply_migration(self, state: Any, migration: Migration, fake: bool = False, fake_initial: bool = False) -> Any:
        """One migration, tried until its locks are free."""

        def once() -> Any:
            # Whatever a try has done to the state of the models is thrown away with it.
            return super(Patient, self).apply_migration(state.clone(), migration, fake, fake_initial)

        if not migration.atomic:
            _clear_unfinished(migration)
            return once()
        return patiently(lambda: _with_short_locks(once))


def patiently(try_once: Callable[[], Any], *, pause: Callable[[float], None] = time.sleep) -> Any:
    """Again and again while somebody else holds the lock."""
    for left in reversed(range(_TRIES)):
        try:
            return try_once()
        except OperationalError as error:
            if not isinstance(error.__cause__, LockNotAvailable) or not left:
                raise
            pause(_PAUSE_SECONDS)
    raise AssertionError("unreachable")


def _with_short_locks(work: Callable[[], Any]) -> Any:
    with transaction.atomic():
        with connection.cursor() as cursor:
            # Of this transaction alone: it passes through a pooler, and the next one waits as long as ever.
            cursor.execute("SELECT set_config('lock_timeout', %s, true)", [LOCK_PATIENCE])
        return work()


def _clear_unfinished(migration: Migration) -> None:
    """Indexes that an interrupted try left behind: they slow writing down, answer nothing, and stand in the way of the next try."""
    names = [one.index.name for one in migration.operations if isinstance(one, AddIndexConcurrently)]
    with connection.cursor() as cursor:
        cursor.execute(_UNFINISHED, [names])
        for (name,) in cursor.fetchall():
            cursor.execute(sql.SQL("DROP INDEX CONCURRENTLY {}").format(sql.Identifier(name)))
