"""A primary and its streaming replica, made with PostgreSQL's own programs; they refuse to run as root."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg

PROGRAMS = next(iter(sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_basebackup"), reverse=True)), None)
_SETTINGS = "listen_addresses='' wal_level=replica max_wal_senders=4 fsync=off shared_buffers=32MB max_connections=40"


@dataclass(frozen=True)
class Server:
    """One of the two."""

    data: Path
    port: int

    @property
    def address(self) -> str:
        return f"host={self.data.parent} port={self.port} user=zhengwu dbname=zhengwu"

    @property
    def url(self) -> str:
        return f"postgresql://zhengwu@/zhengwu?host={self.data.parent}&port={self.port}"

    def start(self) -> None:
        options = " ".join(f"-c {one}" for one in _SETTINGS.split())
        options += f" -c port={self.port} -c unix_socket_directories={self.data.parent}"
        run(
            "pg_ctl",
            "-D",
            self.data,
            "-w",
            "-t",
            "60",
            "-l",
            self.data.parent / f"{self.port}.log",
            "-o",
            options,
            "start",
        )

    def stop(self) -> None:
        run("pg_ctl", "-D", self.data, "-m", "immediate", "stop", check=False)

    def ask(self, statement: str) -> None:
        with psycopg.connect(self.address, autocommit=True) as connection:
            connection.execute(statement)


def run(program: str, *words: object, check: bool = True) -> None:
    assert PROGRAMS is not None
    user = {"user": "postgres", "group": "postgres", "extra_groups": []} if os.geteuid() == 0 else {}
    done = subprocess.run(
        [str(PROGRAMS.with_name(program)), *map(str, words)],
        capture_output=True, text=True, check=False, cwd="/", **user,  # type: ignore[call-overload]
    )  # fmt: skip
    assert not check or done.returncode == 0, done.stderr


@contextmanager
def primary_and_replica() -> Iterator[tuple[Server, Server]]:
    """Both started, and the database `zhengwu` made."""
    folder = Path(tempfile.mkdtemp(prefix="zw-pair-"))
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres", "postgres")
    primary, replica = Server(folder / "one", 5501), Server(folder / "two", 5502)
    try:
        run("initdb", "-D", primary.data, "-U", "zhengwu", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
        primary.start()
        run("createdb", "-h", folder, "-p", primary.port, "-U", "zhengwu", "zhengwu")
        run(
            "pg_basebackup", "-D", replica.data, "-R", "-X", "stream", "--checkpoint=fast", "--no-sync",
            "-h", folder, "-p", primary.port, "-U", "zhengwu",
        )  # fmt: skip
        replica.start()
        yield primary, replica
    finally:
        for server in (replica, primary):
            server.stop()
        shutil.rmtree(folder, ignore_errors=True)
