"""A database and a folder of the bench's own, beside the configured ones, gone afterwards."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from psycopg import sql
from psycopg.conninfo import make_conninfo

#: One bench at a time on a database: two would measure each other, and share the scratch name.
_LOCK = 0x62656E6368


class CannotStart(RuntimeError):
    """The bench cannot have what it needs; says what to do."""


@contextmanager
def scratch_database(server: str) -> Iterator[str]:
    """A new, empty database on the server of the configured one; its address. Dropped afterwards.

    What an earlier bench that was killed left behind is dropped first.

    Raises:
        CannotStart: another bench is running, or the role may not create databases
    """
    with psycopg.connect(server, autocommit=True) as connection:
        lock = connection.execute("SELECT pg_try_advisory_lock(%s)", [_LOCK]).fetchone()
        if lock is None or not lock[0]:
            raise CannotStart("这个数据库上已有一次测量在进行，请等它结束。")
        name = f"{connection.info.dbname}_bench"
        drop = sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name))
        try:
            connection.execute(drop)
            connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        except psycopg.errors.InsufficientPrivilege:
            raise CannotStart(
                "测量要在旁边另建一个数据库，但数据库账号没有建库的权限。请授予 CREATEDB，或换一个账号。"
            ) from None
        try:
            yield make_conninfo(server, dbname=name)
        finally:
            connection.execute(drop)


@contextmanager
def scratch_folder() -> Iterator[Path]:
    """An empty folder, removed afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="zhengwu-bench-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
