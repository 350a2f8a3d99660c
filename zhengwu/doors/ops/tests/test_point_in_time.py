"""The recipe of docs/handbook/backup.md for a point in time, on servers of its own: back to just before the mistake."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from zhengwu.doors.ops.postgres.cluster import USER, Cluster
from zhengwu.doors.ops.postgres.programs import program, versions

HANDBOOK = Path(__file__).resolve().parents[4] / "docs" / "handbook" / "backup.md"
#: As the handbook has them; a test of this file holds them against it.
ARCHIVE = "test ! -f {archive}/%f && cp %p {archive}/.%f && mv {archive}/.%f {archive}/%f"
FETCH = "cp {archive}/%f %p"

pytestmark = pytest.mark.skipif(not versions("postgres"), reason="no PostgreSQL programs on this machine")


@pytest.fixture
def folder() -> Iterator[Path]:
    """Short, for the server's socket, and open to the server's user."""
    place = Path(tempfile.mkdtemp(prefix="zhengwu-pitr-"))
    place.chmod(0o755)
    yield place
    shutil.rmtree(place, ignore_errors=True)


def test_back_to_the_moment_before_the_mistake(folder: Path) -> None:
    programs = program("postgres", at_least=15).parent
    archive = folder / "archive"
    first = Cluster(
        folder / "first",
        programs,
        settings={"archive_mode": "on", "archive_command": ARCHIVE.format(archive=archive), "wal_level": "replica"},
    )
    first.make()
    archive.mkdir()
    if os.getuid() == 0:
        shutil.chown(archive, USER)
    first.start()
    base = folder / "second" / "data"
    try:
        with psycopg.connect(first.address(), autocommit=True) as connection:
            connection.execute("CREATE TABLE cases AS SELECT n FROM generate_series(1, 100) AS n")
            where = ("-h", str(first.sockets), "-U", "postgres", "-D", str(folder / "first" / "base"))
            first.run("pg_basebackup", *where, "-X", "none", "--checkpoint=fast")
            connection.execute("INSERT INTO cases SELECT n FROM generate_series(101, 150) AS n")
            time.sleep(0.05)
            moment = _one(connection, "SELECT clock_timestamp()")
            time.sleep(0.05)
            connection.execute("DELETE FROM cases")
            last = str(_one(connection, "SELECT pg_walfile_name(pg_switch_wal())"))
        _wait_for(archive / last)
    finally:
        first.kill()  # the machine is lost; base backup and archive are not

    second = Cluster(folder / "second", programs)
    base.parent.mkdir()
    (folder / "first" / "base").rename(base)
    second.sockets.mkdir()
    if os.getuid() == 0:
        shutil.chown(second.folder, USER)
        shutil.chown(second.sockets, USER)
    assert isinstance(moment, dt.datetime)
    second.set(
        archive_mode="off",
        restore_command=FETCH.format(archive=archive),
        recovery_target_time=moment.isoformat(sep=" "),
        recovery_target_action="promote",
    )
    (base / "recovery.signal").touch()
    second.start()
    try:
        with psycopg.connect(second.address(), autocommit=True) as connection:
            for _ in range(100):
                if not _one(connection, "SELECT pg_is_in_recovery()"):
                    break
                time.sleep(0.2)
            assert _one(connection, "SELECT count(*) FROM cases") == 150, "all that was written, and not the mistake"
            connection.execute("INSERT INTO cases VALUES (151)")
    finally:
        second.kill()


def test_the_handbook_has_what_was_tried() -> None:
    told = HANDBOOK.read_text("utf-8")
    assert ARCHIVE.format(archive="/srv/wal") in told
    assert FETCH.format(archive="/srv/wal") in told
    assert "recovery_target_action = 'promote'" in told


def _one(connection: psycopg.Connection, statement: str) -> object:
    row = connection.execute(statement).fetchone()
    assert row is not None
    return row[0]


def _wait_for(path: Path) -> None:
    for _ in range(300):
        if path.exists():
            return
        time.sleep(0.1)
    raise AssertionError(f"{path.name} was not archived")
