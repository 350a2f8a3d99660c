"""Bring a backup back: look at it first, then the files, then the database in one transaction, then prove that it is all there."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import psycopg

from zhengwu.doors.ops.backup.files import Damaged, check, digest_of, put_back
from zhengwu.doors.ops.backup.manifest import DUMP, FILES, LIST, Manifest, read, the_backup
from zhengwu.doors.ops.backup.snapshot import counts_of, heads_of, things_in
from zhengwu.doors.ops.postgres.programs import program, without_password

Tell = Callable[[str], None]


class NotRestored(RuntimeError):
    """The backup was not brought back; says why and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """What came of it. `wrong`: what does not agree with the backup, in words; nothing when all is well."""

    folder: Path
    manifest: Manifest
    already: bool = False
    files: int = 0
    audit: str = ""
    wrong: tuple[str, ...] = ()


def restore_backup(
    source: Path, *, into: str, store: Path | None, key: str, retired: tuple[str, ...] = (), tell: Tell = lambda _: None
) -> Restored:
    """Bring the backup `source`, or the newest in it, into an empty database and its files into `store`.

    Files come first and the database last, in one transaction: a database that has tables has everything. Brought back a second
    time into the same place, nothing happens.

    Args:
        into: address of an empty database.
        key: fingerprint of the DATA_KEY of this installation; `retired`: of the keys it had before.

    Raises:
        NoBackup, Damaged, NoFittingProgram
        NotRestored: the key is another, the database is not empty, `pg_restore` did not succeed
    """
    folder = the_backup(source)
    manifest = read(folder)
    _same_key(manifest, key, retired)
    if things := _things(into):
        if not _differences(into, manifest):
            return Restored(folder=folder, manifest=manifest, already=True)
        raise NotRestored(
            f"要恢复到的数据库里已经有东西（{things} 张表、视图和序列），没有动它。请另建一个空的数据库（createdb 名称），"
            "用 --into 写明它的地址；确认无误以后，再把 DATABASE_URL 改到那里。"
        )
    tell("核对备份")
    _whole(folder, manifest)
    tell("文件")
    copied = put_back(folder, folder / LIST, store) if manifest.files.copied and store is not None else 0
    tell("数据库")
    _load(folder / DUMP, into, manifest)
    tell("核对结果")
    wrong = _differences(into, manifest)
    audit = _audit(into)
    if audit:
        wrong.append(audit)
    return Restored(folder=folder, manifest=manifest, files=copied, audit=audit, wrong=tuple(wrong))


def _same_key(manifest: Manifest, key: str, retired: tuple[str, ...]) -> None:
    if manifest.key == key:
        return
    if manifest.key in retired:
        raise NotRestored(
            "这份备份是用一把已经退役的 DATA_KEY 封的。请把那把密钥写回 DATA_KEY（现在的移到 DATA_KEYS_RETIRED），恢复以后再换。"
        )
    raise NotRestored(
        "这份备份是用另一把 DATA_KEY 封的，用现在的密钥打不开身份信息，也核对不了事件链。"
        "请从另外保管的地方取来当时的 DATA_KEY，设好以后再恢复。没有动任何东西。"
    )


def _whole(folder: Path, manifest: Manifest) -> None:
    for name, digest in manifest.parts.items():
        if not (folder / name).is_file() or digest_of(folder / name) != digest:
            raise Damaged(f"备份里的 {name} 不见了，或者和清单里的摘要对不上。这份备份已经损坏，请换一份。")
    if manifest.files.copied and check(folder, folder / LIST) != manifest.files.count:
        raise Damaged(f"{FILES} 里的文件数和清单对不上。这份备份已经损坏，请换一份。")


def _things(into: str) -> int:
    try:
        with psycopg.connect(into) as connection:
            return things_in(connection)
    except psycopg.OperationalError as fault:
        reason = str(fault).strip().splitlines()[-1]
        raise NotRestored(f"连不上要恢复到的数据库：{reason}。请先建好一个空的数据库，再用 --into 写明地址。") from None


def _load(dump: Path, into: str, manifest: Manifest) -> None:
    with psycopg.connect(into) as connection:
        server = connection.info.server_version // 10000
    if server < manifest.postgres:
        raise NotRestored(
            f"备份来自 PostgreSQL {manifest.postgres}，要恢复到的是 {server}。请换一个不低于 {manifest.postgres} 的服务器。"
        )
    pg_restore = program("pg_restore", at_least=max(server, manifest.made_with))
    address, environment = without_password(into)
    command = [
        str(pg_restore), "--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction",
        f"--dbname={address}", str(dump),
    ]  # fmt: skip
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise NotRestored(f"pg_restore 没有成功，数据库还是空的：{done.stderr.strip()[-1000:]}")
    with psycopg.connect(into, autocommit=True) as connection:
        connection.execute("ANALYZE")


def _differences(into: str, manifest: Manifest) -> list[str]:
    """What the database has otherwise than the backup says."""
    with psycopg.connect(into) as connection:
        counts = counts_of(connection)
        wrong = [
            f"表 {table}：备份时 {manifest.counts.get(table, 0)} 行，现在 {counts.get(table, 0)} 行"
            for table in sorted({*counts, *manifest.counts})
            if counts.get(table) != manifest.counts.get(table)
        ]
        if not wrong and heads_of(connection) != manifest.heads:
            wrong.append("事件链的链头和备份时的不一样")
    return wrong


def _audit(into: str) -> str:
    """`zhengwu audit verify` on the restored database, in a process that knows no other; what it found wrong."""
    command = [str(Path(sys.executable).with_name("zhengwu")), "audit", "verify"]
    environment = {k: v for k, v in os.environ.items() if k != "DATABASE_REPLICA_URLS"} | {"DATABASE_URL": into}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 else (done.stdout + done.stderr).strip()[-2000:]
