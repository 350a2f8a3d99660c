"""The store of files in a backup: copied beside a list of digests; what an earlier backup has is linked, not copied again."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

_PIECE = 1024 * 1024
#: Under here a file's name is its digest, so two of one name and size are the same.
_BY_CONTENT = "sha256"
#: What `documents` and its kin write beside a place before they move it there.
_UNFINISHED = ".incoming-"
_MOST_NAMED = 100


class Damaged(RuntimeError):
    """A file is not what its digest says; names it."""


@dataclass(slots=True)
class Copied:
    """What was done. `damaged`: contents that are no longer what their name says, in the store itself."""

    count: int = 0
    bytes: int = 0
    linked: int = 0
    damaged: list[str] = field(default_factory=list)


def copy_store(source: Path, target: Path, listing: Path, *, earlier: Path | None) -> Copied:
    """Copy every file under `source`, and write their digests to `listing` as `sha256sum` does (paths from the backup's folder).

    A file that vanishes meanwhile was destroyed after the snapshot and is left out. `earlier` is the store in an older backup.
    """
    done = Copied()
    target.mkdir()
    with listing.open("w", encoding="utf-8") as lines:
        for path in _walk(source):
            relative = path.relative_to(source)
            place = target / relative
            place.parent.mkdir(parents=True, exist_ok=True)
            try:
                digest, linked = _one(path, place, relative, earlier)
            except FileNotFoundError:
                continue
            lines.write(f"{digest}  {target.name}/{relative.as_posix()}\n")
            done.count, done.bytes, done.linked = (
                done.count + 1,
                done.bytes + place.stat().st_size,
                done.linked + linked,
            )
            if relative.parts[0] == _BY_CONTENT and digest != path.name:
                done.damaged.append(path.name)
    return done


def _walk(folder: Path) -> Iterator[Path]:
    for root, folders, names in os.walk(folder):
        folders.sort()
        yield from (Path(root) / name for name in sorted(names) if not name.startswith(_UNFINISHED))


def _one(path: Path, place: Path, relative: Path, earlier: Path | None) -> tuple[str, bool]:
    """Bring one file over; its digest, and whether it was only linked."""
    if earlier is not None and relative.parts[0] == _BY_CONTENT:
        known = earlier / relative
        if known.is_file() and known.stat().st_size == path.stat().st_size and _link(known, place):
            return path.name, True
    digest = hashlib.sha256()
    with path.open("rb") as reading, place.open("wb") as writing:
        while piece := reading.read(_PIECE):
            digest.update(piece)
            writing.write(piece)
        writing.flush()
        os.fsync(writing.fileno())
    return digest.hexdigest(), False


def _link(known: Path, place: Path) -> bool:
    try:
        os.link(known, place)
    except OSError:  # another file system, or one without links
        return False
    return True


def missing(references: Path, store: Path) -> tuple[str, ...]:
    """Digests the database names and the store does not have, the first hundred."""
    lost: list[str] = []
    with references.open() as lines:
        for line in lines:
            sha256 = line.strip()
            if not (store / _BY_CONTENT / sha256[:2] / sha256[2:4] / sha256).is_file():
                lost.append(sha256)
                if len(lost) == _MOST_NAMED:
                    break
    return tuple(lost)


def listed(listing: Path) -> Iterator[tuple[str, str]]:
    """Digest and path of every file in a list."""
    with listing.open(encoding="utf-8") as lines:
        for line in lines:
            digest, _, path = line.rstrip("\n").partition("  ")
            yield digest, path


def check(folder: Path, listing: Path) -> int:
    """Read every listed file and compare; how many there are.

    Raises:
        Damaged
    """
    count = 0
    for digest, path in listed(listing):
        if not (folder / path).is_file() or digest_of(folder / path) != digest:
            raise Damaged(f"备份里的 {path} 不见了，或者和清单里的摘要对不上。这份备份已经损坏，请换一份。")
        count += 1
    return count


def put_back(folder: Path, listing: Path, target: Path) -> int:
    """Copy every listed file to where the platform looks for it; what is there already with the same content stays. How many
    were copied."""
    copied = 0
    for digest, path in listed(listing):
        place = target / Path(path).relative_to("files")
        if place.is_file() and digest_of(place) == digest:
            continue
        place.parent.mkdir(parents=True, exist_ok=True)
        beside = place.with_name(f"{_UNFINISHED}{place.name}")
        shutil.copyfile(folder / path, beside)
        beside.replace(place)
        copied += 1
    return copied


def digest_of(path: Path) -> str:
    """SHA-256 in hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
