"""A file somebody brought, as a stream of bytes that ends in time: packed ones are unpacked within limits."""

from __future__ import annotations

import gzip
import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO, BinaryIO

from zhengwu.kernel.public import BadInput

#: Bytes of the file as it comes, and of what is in it.
MOST_PACKED, MOST_UNPACKED = 50 * 1024 * 1024, 500 * 1024 * 1024
_PIECE = 256 * 1024
_GZIP, _ZIP = b"\x1f\x8b", b"PK\x03\x04"


def pieces_of(file: BinaryIO, *, most_unpacked: int = MOST_UNPACKED) -> Iterator[bytes]:
    """The XML inside: as it is, from gzip, or from a zip with one log in it.

    Raises:
        BadInput: too large, packed with more than one log, or damaged
    """
    size = file.seek(0, io.SEEK_END)
    if size > MOST_PACKED:
        raise wrong_log("文件太大，最多 50 MB。请压缩成 gz，或者只导出一段时间的日志。", "log.too_large")
    file.seek(0)
    head = file.read(4)
    file.seek(0)
    try:
        if head.startswith(_GZIP):
            with gzip.GzipFile(fileobj=file) as inner:
                yield from _within(inner, most_unpacked)
        elif head == _ZIP:
            yield from _zipped(file, most_unpacked)
        else:
            yield from _within(file, most_unpacked)
    except (OSError, EOFError, zlib.error, zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
        raise wrong_log("文件打不开，可能已经损坏。请重新导出一次。", "log.damaged") from error


def _zipped(file: BinaryIO, most: int) -> Iterator[bytes]:
    with zipfile.ZipFile(file) as archive:
        logs = [m for m in archive.infolist() if m.filename.lower().endswith((".xes", ".xml")) and not m.is_dir()]
        if len(logs) != 1:
            raise wrong_log("压缩包里要正好有一个 .xes 文件。", "log.one_file")
        with archive.open(logs[0]) as inner:
            yield from _within(inner, most)


def _within(stream: IO[bytes] | gzip.GzipFile, most: int) -> Iterator[bytes]:
    """Counted while it is read: what a file says of its own size is not believed."""
    so_far = 0
    while piece := stream.read(_PIECE):
        so_far += len(piece)
        if so_far > most:
            raise wrong_log("文件解开以后太大。请只导出一段时间的日志。", "log.too_large")
        yield piece


def wrong_log(message: str, code: str, **facts: object) -> BadInput:
    """A refusal of the file."""
    return BadInput.one(("file",), message, code, **facts)
