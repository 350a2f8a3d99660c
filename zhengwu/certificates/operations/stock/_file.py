"""The file of a batch: kept in the store while the batch is under way, thrown away when it has ended."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import PurePath
from typing import IO, Any

from django.core.files.base import File
from django.core.files.storage import default_storage
from django.db import transaction

from zhengwu.certificates.models import StockBatch
from zhengwu.kernel.public import TooLarge, new_id

MOST_BYTES = 1024 * 1024 * 1024
_PIECE = 1024 * 1024
_FOLDER = "stock"
_MOST_NAME = 120


class StockFileTooLarge(TooLarge):
    """More bytes than a batch may have."""

    code = "stock.file_too_large"
    template = "“{name}”超过 {limit_mb} MB，传不了。请分成几批。"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A file in the store. `lines`: how many line ends it has."""

    key: str
    name: str
    sha256: str
    lines: int


class _Passing(File):  # type: ignore[type-arg]  # generic in the stubs alone
    """A file on its way into the store: counted and digested as it goes by, never held whole."""

    def __init__(self, stream: IO[bytes], *, name: str, most: int) -> None:
        super().__init__(stream, name=name)
        self._stream = stream
        self.digest, self.lines, self.bytes_seen, self._most = hashlib.sha256(), 0, 0, most

    def chunks(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """Piece by piece.

        Raises:
            StockFileTooLarge
        """
        while piece := self._stream.read(chunk_size or _PIECE):
            self.bytes_seen += len(piece)
            if self.bytes_seen > self._most:
                raise StockFileTooLarge(name=self.name, limit_mb=self._most // (1024 * 1024))
            self.digest.update(piece)
            self.lines += piece.count(b"\n")
            yield piece


def keep_file(stream: IO[bytes], *, name: str, most: int = MOST_BYTES) -> Kept:
    """Put a file into the store under a key nobody can guess.

    Raises:
        StockFileTooLarge
    """
    plain = PurePath(name.replace("\\", "/")).name[-_MOST_NAME:] or "stock"
    key = f"{_FOLDER}/{new_id()}{PurePath(plain).suffix.lower()[:8]}"
    passing = _Passing(stream, name=plain, most=most)
    try:
        stored = default_storage.save(key, passing)
    except StockFileTooLarge:
        default_storage.delete(key)
        raise
    return Kept(key=stored, name=plain, sha256=passing.digest.hexdigest(), lines=passing.lines)


def open_file(key: str) -> Any:
    """The kept file, to read from its beginning."""
    return default_storage.open(key, "rb")


def forget_at_once(batch: StockBatch) -> None:
    """Nothing came of it, and nothing in the database knows its files."""
    for key in filter(None, (batch.file_key, batch.pictures_key)):
        default_storage.delete(key)


def throw_away(batch: StockBatch) -> None:
    """Its files are needed no longer, and there are people in them: they are gone once the caller has saved and commits."""
    for key in filter(None, (batch.file_key, batch.pictures_key)):
        transaction.on_commit(partial(default_storage.delete, key))
    batch.file_key = batch.pictures_key = ""
