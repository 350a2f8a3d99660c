"""Take a backup while the platform works: one snapshot of the database, then the files, what it says of itself, and its name."""

from __future__ import annotations

import datetime as dt
import fcntl
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from zhengwu.doors.ops.backup.files import copy_store, digest_of, missing
from zhengwu.doors.ops.backup.manifest import DUMP, FILES, LIST, NAME, Files, Manifest, backups_in, name_of, read
from zhengwu.doors.ops.backup.snapshot import Snapshot, snapshot
from zhengwu.doors.ops.postgres.programs import program, without_password
from zhengwu.doors.ops.release import commit, version

_UNFINISHED = ".unfinished-"
_REFERENCES = "references"


class NotTaken(RuntimeError):
    """No backup was made, and nothing of it is left; says why and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Store:
    """Where the platform's files are: a folder, or elsewhere (`where` in words) with means of its own to keep them."""

    folder: Path | None
    where: str = ""


Tell = Callable[[str], None]


def take_backup(
    target: Path, *, server: str, store: Store, key: str, tell: Tell = lambda _: None
) -> tuple[Path, Manifest]:
    """Back up into a new folder in `target`; that folder and what it says of itself.

    The database as of one moment comes first and the files after it, so that every file the database knows is inside, and perhaps
    some that came later. The folder gets its name last: what has no such name is no backup.

    Args:
        server: address of the database.
        key: fingerprint of the DATA_KEY.
        tell: called with what is being done.

    Raises:
        NotTaken: another backup is under way, `pg_dump` did not succeed, the disk is full
        NoFittingProgram
    """
    target.mkdir(mode=0o700, parents=True, exist_ok=True)
    with _alone(target):
        _sweep(target)
        beside = Path(tempfile.mkdtemp(dir=target, prefix=_UNFINISHED))
        try:
            manifest = _fill(beside, target, server=server, store=store, key=key, tell=tell)
            place = _free(target / name_of(manifest.taken))
            beside.replace(place)
        except OSError as fault:
            raise NotTaken(f"没有备份成：{fault}。请看看磁盘还有没有空间、文件夹能不能写，再做一次。") from fault
        finally:
            shutil.rmtree(beside, ignore_errors=True)
    return place, manifest


def drop_older(target: Path, *, keep: int) -> list[Path]:
    """Remove all but the newest `keep` backups; those removed. Each loses its manifest first, so that half of it is none."""
    gone = backups_in(target)[:-keep]
    for folder in gone:
        (folder / NAME).unlink()
        shutil.rmtree(folder)
    return gone


def _fill(folder: Path, target: Path, *, server: str, store: Store, key: str, tell: Tell) -> Manifest:
    began = time.monotonic()
    with snapshot(server) as moment:
        tell("数据库")
        made_with = _dump(moment, server, folder / DUMP)
        tell("核对用的数")
        counts, heads, migrations, size = moment.counts(), moment.heads(), moment.migrations(), moment.size()
        moment.write_references(folder / _REFERENCES)
    tell("文件")
    files = _files(folder, target, store)
    (folder / _REFERENCES).unlink()
    parts = {name: digest_of(folder / name) for name in (DUMP, LIST) if (folder / name).exists()}
    manifest = Manifest(
        platform="+".join(filter(None, (version(), commit()))),
        postgres=moment.server,
        made_with=made_with,
        taken_at=moment.taken_at.isoformat(),
        seconds=round(time.monotonic() - began, 1),
        database_bytes=size,
        migrations=migrations,
        counts=counts,
        heads=heads,
        key=key,
        files=files,
        parts=parts,
    )
    manifest.write(folder)
    return manifest


def _dump(moment: Snapshot, server: str, path: Path) -> int:
    """Write the database as of the snapshot; the major version of `pg_dump` that did it."""
    pg_dump = program("pg_dump", at_least=moment.server)
    address, environment = without_password(server)
    command = [
        str(pg_dump), "--format=custom", "--no-owner", "--no-privileges", f"--snapshot={moment.name}",
        f"--file={path}", f"--dbname={address}",
    ]  # fmt: skip
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise NotTaken(
            f"pg_dump 没有成功：{done.stderr.strip()[-1000:]}\n先解决它说的问题，再做一次。原有的备份没有动。"
        )
    said = subprocess.run([pg_dump, "--version"], capture_output=True, text=True, check=True).stdout
    return int(said.split(") ")[1].split(".")[0])


def _files(folder: Path, target: Path, store: Store) -> Files:
    if store.folder is None:
        return Files(copied=False, where=store.where)
    earlier = backups_in(target)
    store.folder.mkdir(parents=True, exist_ok=True)
    done = copy_store(
        store.folder, folder / FILES, folder / LIST, earlier=earlier[-1] / FILES if earlier else None
    )  # fmt: skip
    lost = {*missing(folder / _REFERENCES, folder / FILES), *done.damaged}
    return Files(copied=True, count=done.count, bytes=done.bytes, linked=done.linked, missing=tuple(sorted(lost)))


@contextmanager
def _alone(target: Path) -> Iterator[None]:
    """One backup at a time into a folder: two would sweep each other away."""
    with (target / ".lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise NotTaken(f"{target} 正在做另一次备份，请等它做完。") from None
        yield


def _sweep(target: Path) -> None:
    """What backups left behind that were killed; we are alone here."""
    for left in target.glob(f"{_UNFINISHED}*"):
        shutil.rmtree(left, ignore_errors=True)


def _free(place: Path) -> Path:
    """Two in one second get two names."""
    nth, free = 1, place
    while free.exists():
        nth += 1
        free = place.with_name(f"{place.name}-{nth}")
    return free


def age_of_newest(target: Path, *, now: dt.datetime) -> dt.timedelta | None:
    """How old the newest whole backup is; None when there is none."""
    found = backups_in(target)
    return now - read(found[-1]).taken if found else None
