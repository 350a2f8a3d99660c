"""The background worker outlives its database's restarts, and ends when it is told to."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest

from tests.conftest import PATIENCE_SECONDS, ZHENGWU, fresh_database

_JOB = "INSERT INTO procrastinate_jobs (task_name, queue_name, args) VALUES ('kernel.relay_outbox', 'default', '{}')"
_WAITING = "SELECT count(*) FROM procrastinate_jobs WHERE task_name = 'kernel.relay_outbox'"
_REGISTERED = "SELECT count(*) FROM procrastinate_workers"


def _until(true: Callable[[], bool], process: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(PATIENCE_SECONDS * 5):
        if process.poll() is not None:
            pytest.fail(f"the worker ended:\n{log.read_text()[-3000:]}")
        if true():
            return
        time.sleep(0.2)
    pytest.fail(f"in vain:\n{log.read_text()[-3000:]}")


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
            _until(lambda: _count(database, _REGISTERED) > 0, process, log)
            _go_away(name)
            _until(lambda: re.search("stopping worker|worker.no_database", log.read_text()) is not None, process, log)
            _come_back(name)
            with psycopg.connect(database, autocommit=True) as connection:
                connection.execute(_JOB)
            _until(lambda: not _count(database, _WAITING), process, log)
            process.send_signal(signal.SIGTERM)
            assert process.wait(60) == 0
            assert "worker.again" in log.read_text()
        finally:
            process.kill()
            process.wait()
