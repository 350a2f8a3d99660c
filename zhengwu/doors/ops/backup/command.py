"""`zhengwu backup DIR` and `zhengwu restore DIR`."""

from __future__ import annotations

import json
import os
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import psycopg
import typer
from django.conf import settings
from django.core.files.storage import FileSystemStorage, storages
from rich.console import Console

from zhengwu.doors.ops.backup.files import Damaged
from zhengwu.doors.ops.backup.manifest import NoBackup
from zhengwu.doors.ops.backup.restoring import NotRestored, restore_backup
from zhengwu.doors.ops.backup.taking import NotTaken, Store, drop_older, take_backup
from zhengwu.doors.ops.postgres.programs import NoFittingProgram
from zhengwu.kernel.public import key_fingerprint

_FOLDER = typer.Argument(envvar="BACKUP_DIR", metavar="DIR", file_okay=False)
_MEGABYTE = 1024 * 1024


def store() -> Store:
    """Where this installation keeps its files."""
    backend = storages["default"]  # `default_storage` is nothing yet before it is first used
    if isinstance(backend, FileSystemStorage):
        return Store(folder=Path(backend.location))
    return Store(folder=None, where=type(backend).__name__)


def backup(
    folder: Annotated[Path, _FOLDER],
    keep: Annotated[int | None, typer.Option("--keep", min=1, help="做成以后只留最新的几份，更早的删掉")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="给程序读")] = False,
) -> None:
    """备份数据库和文件，平台照常运行。不写 DIR 就用环境变量 BACKUP_DIR。

    数据库是同一时刻的快照，文件在快照以后复制，和上一份相同的只做硬链接。没有做完的备份不会被当成备份。
    密钥（DATA_KEY 等）不在备份里，请另外保管：没有它，备份打不开。
    """
    try:
        with _working("备份", quiet=as_json) as status:
            place, made = take_backup(
                folder, server=os.environ["DATABASE_URL"], store=store(), key=key_fingerprint(), tell=status.update
            )
        gone = drop_older(folder, keep=keep) if keep else []
    except (NotTaken, NoFittingProgram, NoBackup) as reason:
        raise _refused(str(reason)) from None
    except psycopg.Error as fault:
        raise _refused(
            f"数据库没有答复：{str(fault).strip().splitlines()[0]}。没有备份成，原有的备份没有动。"
        ) from None
    if as_json:
        typer.echo(
            json.dumps({"folder": str(place), "dropped": [p.name for p in gone]} | asdict(made), ensure_ascii=False)
        )
    else:
        typer.echo(f"已备份到 {place}，用了 {made.seconds} 秒。")
        typer.echo(
            f"数据库 {made.database_bytes // _MEGABYTE} MB，{len(made.counts)} 张表；事件 {made.heads.events} 条，"
            f"{made.heads.chains} 条链。"
            + _about_files(made.files.copied, made.files.count, made.files.linked, made.files.where)
        )
        typer.echo(
            "密钥不在备份里：DATA_KEY、SECRET_KEY 和签名密钥（$VAR/secrets.json）请另外保管，没有 DATA_KEY 就打不开这份备份。"
        )
        for path in gone:
            typer.echo(f"删去了旧的 {path.name}。")
    if made.files.missing:
        names = "、".join(made.files.missing[:5])
        typer.echo(
            f"注意：数据库里有 {len(made.files.missing)} 个文件在库存里缺失或损坏（{names}…）。请从更早的备份里找回来。",
            err=True,
        )
        raise typer.Exit(1)


def _about_files(copied: bool, count: int, linked: int, where: str) -> str:
    if not copied:
        return f"文件在 {where}，不在这份备份里：请用它自己的版本保留和异地复制。"
    return f"文件 {count} 个，其中 {linked} 个和上一份相同。"


def restore(
    folder: Annotated[Path, _FOLDER],
    into: Annotated[str, typer.Option("--into", help="空的数据库的地址（postgresql://…）；不写就是 DATABASE_URL")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="给程序读")] = False,
) -> None:
    """把一份备份（DIR 里最新的，或者 DIR 本身）恢复到一个空的数据库，文件恢复到 $VAR/files。

    先核对每一部分的摘要和 DATA_KEY，再动手；恢复以后核对每张表的行数、链头和整条事件链。数据库里已经有东西，就拒绝。
    """
    target = into or os.environ["DATABASE_URL"]
    try:
        with _working("恢复", quiet=as_json) as status:
            done = restore_backup(
                folder,
                into=target,
                store=store().folder,
                key=key_fingerprint(),
                retired=tuple(key_fingerprint(secret) for secret in settings.DATA_KEYS_RETIRED),
                tell=status.update,
            )
    except (NoBackup, NotRestored, Damaged, NoFittingProgram, OSError) as reason:
        raise _refused(str(reason)) from None
    if as_json:
        typer.echo(
            json.dumps(
                {
                    "folder": str(done.folder), "already": done.already, "files": done.files,
                    "counts": done.manifest.counts, "taken_at": done.manifest.taken_at, "wrong": done.wrong,
                },
                ensure_ascii=False,
            )
        )  # fmt: skip
    elif done.already:
        typer.echo(f"{done.folder.name} 已经恢复在这里，没有再做一遍。")
    else:
        typer.echo(f"{done.folder.name} 已恢复：{sum(done.manifest.counts.values())} 行，文件 {done.files} 个。")
        for line in done.wrong:
            typer.echo(f"对不上：{line}", err=True)
        if not done.wrong:
            typer.echo(
                "每张表的行数、链头和整条事件链都和备份时一样。接着运行：zhengwu migrate，再启动网站和后台任务。"
            )
    if done.wrong:
        raise typer.Exit(1)


def _working(words: str, *, quiet: bool) -> _Status:
    return _Status(words, quiet=quiet)


class _Status:
    """What is being done, while it is being done."""

    def __init__(self, words: str, *, quiet: bool) -> None:
        self._words = words
        self._status = Console(stderr=True, quiet=quiet).status(f"{words}…")

    def __enter__(self) -> _Status:
        self._status.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._status.stop()

    def update(self, what: str) -> None:
        """Say what comes now."""
        self._status.update(f"{self._words}：{what}…")


def _refused(message: str) -> typer.Exit:
    """Say what is wrong and what to do; to be raised."""
    typer.echo(message, err=True)
    return typer.Exit(1)
