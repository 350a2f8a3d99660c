"""What a backup says of itself: written last, so that a folder without it is no backup."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

NAME = "manifest.json"
#: Of the layout of a backup; another number is another layout.
FORMAT = 1
DUMP, FILES, LIST = "database.dump", "files", "files.sha256"
_BEGINS = "zhengwu-"


class NoBackup(RuntimeError):
    """There is no whole backup where one was looked for; says what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heads:
    """Where the chains of events end, all of them: how many, how many events, and one digest over them."""

    chains: int
    events: int
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Files:
    """What of the store of files is inside. `copied` is false when the files lie elsewhere (S3): `where` says where."""

    copied: bool
    count: int = 0
    bytes: int = 0
    linked: int = 0
    missing: tuple[str, ...] = ()
    where: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """A backup. Instants are ISO 8601 in UTC; `taken_at` is the moment of the snapshot, which everything in it agrees with.

    `key` is the fingerprint of the DATA_KEY that opens what is sealed in it, never the key; `parts` are the SHA-256 of its files.
    """

    format: int = FORMAT
    platform: str
    postgres: int
    made_with: int
    taken_at: str
    seconds: float
    database_bytes: int
    migrations: dict[str, str]
    counts: dict[str, int]
    heads: Heads
    key: str
    files: Files
    parts: dict[str, str] = field(default_factory=dict)

    @property
    def taken(self) -> dt.datetime:
        """When."""
        return dt.datetime.fromisoformat(self.taken_at)

    def write(self, folder: Path) -> None:
        """Into the folder of the backup."""
        (folder / NAME).write_text(json.dumps(asdict(self), ensure_ascii=False, indent=1) + "\n", "utf-8")


def read(folder: Path) -> Manifest:
    """The manifest of a backup.

    Raises:
        NoBackup: none is there, or one this version does not understand
    """
    try:
        said: dict[str, Any] = json.loads((folder / NAME).read_text("utf-8"))
        if said["format"] != FORMAT:
            raise NoBackup(f"{folder} 的格式是 {said['format']}，这个版本只认得 {FORMAT}。请用做这份备份的版本来恢复。")
        files = said.pop("files")
        files["missing"] = tuple(files["missing"])
        return Manifest(heads=Heads(**said.pop("heads")), files=Files(**files), **said)
    except FileNotFoundError:
        raise NoBackup(f"{folder} 不是一份完整的备份：里面没有 {NAME}。没有做完的备份不能用来恢复。") from None
    except (ValueError, KeyError, TypeError) as fault:
        raise NoBackup(f"{folder / NAME} 读不懂（{fault}）。这份备份不能用，请换一份。") from None


def backups_in(folder: Path) -> list[Path]:
    """The whole backups in a folder, the oldest first."""
    if not folder.is_dir():
        return []
    return sorted(p for p in folder.iterdir() if p.name.startswith(_BEGINS) and (p / NAME).is_file())


def the_backup(folder: Path) -> Path:
    """The folder itself when it is a backup, else the newest one in it.

    Raises:
        NoBackup
    """
    if (folder / NAME).is_file():
        return folder
    if found := backups_in(folder):
        return found[-1]
    raise NoBackup(f"{folder} 里没有完整的备份。先运行：zhengwu backup {folder}")


def name_of(instant: dt.datetime) -> str:
    """Of the folder of a backup: in the order of time."""
    return f"{_BEGINS}{instant.astimezone(dt.UTC):%Y%m%dT%H%M%SZ}"
