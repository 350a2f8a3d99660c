"""The background worker outlives its database's restarts, and ends when it is told to."""

from __future__ import annotations

import os
import re
import signal
import subprocess
from pathlib import Path

import psycopg

from tests.conftest import ZHENGWU, fresh_database, wait_for

_JOB = "INSERT INTO procrastinate_jobs (task_name, queue_name, args) VALUES ('kernel.relay_outbox', 'default', '{}')"
_WAITING = "SELECT count(*) FROM procrastinate_jobs WHERE task_name = 'kernel.relay_outbox'"
_REGISTERED = "SELECT count(*) FROM procrastinate_workers"


def _count(database: str, statement: str) -> int:
    with psycopg.connect(database, autocommit=True) as connection:
        (found,) = connection.execute(statement).fetchone() or (0,)
        return int(found)


def _go_away(database: str) -> None:
    """As a server that shuts down does: it hangs up and lets nobody in."""
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as server:
        server.execute(f"ALTER DATABASE {database} ALLOW_CONNECTIONS false")
        server.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [database])


def _come_back(database: str) -> None:
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as server:
        server.execute(f"ALTER DATABASE {database} ALLOW_CONNECTIONS true")


def test_the_worker_goes_on_when_the_database_comes_back(tmp_path: Path) -> None:
    """The same process: a new one would load for seconds, and a service manager gives up after some restarts in a row."""
    name, log = "worker_goes_on", tmp_path / "worker.log"
    database = fresh_database(name)
    environment = {k: v for k, v in os.environ.items() if k != "ZHENGWU_TESTING"} | {
        "VAR": str(tmp_path),
        "DATABASE_URL": database,
        "DJANGO_SETTINGS_MODULE": "zhengwu.site.settings",
    }
    with log.open("wb") as output:
        process = subprocess.Popen([str(ZHENGWU), "worker"], env=environment, stdout=output, stderr=output)
        try:
            wait_for(lambda: _count(database, _REGISTERED) > 0, process, log)
            _go_away(name)
            wait_for(lambda: re.search("stopping worker|worker.no_database", log.read_text()) is not None, process, log)
            _come_back(name)
            with psycopg.connect(database, autocommit=True) as connection:
                connection.execute(_JOB)
            wait_for(lambda: not _count(database, _WAITING), process, log)
            process.send_signal(signal.SIGTERM)
            assert process.wait(60) == 0
            assert "worker.again" in log.read_text()
        finally:
            process.kill()
            process.wait()
