"""扫描件: pictures in the zip of a batch, found by the number of the certificate they show."""

from __future__ import annotations

import datetime as dt
import zipfile
import zlib
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import PurePosixPath
from typing import Any

from django.conf import settings

from zhengwu.certificates.models import StockBatch
from zhengwu.certificates.operations.stock._file import open_file
from zhengwu.certificates.rules.stock.pictures import is_picture, keys_of, leads_outside, member_name, picture_key
from zhengwu.documents.public import FileRefused, FileTooLarge, StoredFile, store_file
from zhengwu.kernel.public import Actor, BadInput

_UTF8, _ENCRYPTED = 0x800, 0x1
_MOST_MEMBERS = 1_000_000
_MOST_UNPACKED = 200 * 1024 * 1024 * 1024
_BROKEN = (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, NotImplementedError, RuntimeError)


class UnsafePictures(BadInput):
    """A zip we do not open."""

    code = "stock.pictures"
    template = "扫描件压缩包“{name}”收不了：{reason}。"

    def __init__(self, *, name: str, reason: str) -> None:
        one = BadInput.one(("pictures",), self.template, self.code, name=name, reason=reason)
        super().__init__(one.errors, one.message_template, name=name, reason=reason)


class UnfitPicture(Exception):
    """One picture that cannot be kept; its name."""


def look_at_pictures(key: str, *, name: str) -> int:
    """How many pictures there are, after a look at every name and size; nothing is unpacked.

    Raises:
        UnsafePictures: names that lead outside, more than any honest zip, a password, or no zip
    """
    try:
        with open_file(key) as stream, zipfile.ZipFile(stream) as archive:
            members = archive.infolist()
    except _BROKEN:
        raise UnsafePictures(name=name, reason="打不开，请重新压缩成 zip 再传") from None
    unpacked = sum(member.file_size for member in members)
    if len(members) > _MOST_MEMBERS or unpacked > _MOST_UNPACKED:
        raise UnsafePictures(name=name, reason="里面太多，请分成几批")
    for member in members:
        if leads_outside(member.filename):
            raise UnsafePictures(name=name, reason="里面有指向别处的路径，请重新压缩再传")
        if member.flag_bits & _ENCRYPTED:
            raise UnsafePictures(name=name, reason="加了密码，请去掉密码再传")
        if is_picture(member.filename) and member.file_size > settings.MAX_UPLOAD_BYTES:
            raise UnsafePictures(name=name, reason="有一张太大，请压缩后再传")
    return sum(is_picture(member.filename) for member in members)


@contextmanager
def pictures_of(batch: StockBatch) -> Iterator[Pictures | None]:
    """The pictures of a batch, open for reading; None when it has none."""
    if not batch.pictures_key:
        yield None
        return
    with open_file(batch.pictures_key) as stream, zipfile.ZipFile(stream) as archive:
        yield Pictures(archive, owner_ref=batch.subject)


class Pictures:
    """An open zip, its members by the numbers their names may mean."""

    def __init__(self, archive: zipfile.ZipFile, *, owner_ref: str) -> None:
        self._archive, self._owner = archive, owner_ref
        self._by_key: dict[str, list[tuple[str, zipfile.ZipInfo]]] = defaultdict(list)
        for member in archive.infolist():
            name = member_name(member.filename, utf8=bool(member.flag_bits & _UTF8))
            if is_picture(name):
                for key in keys_of(name):
                    self._by_key[key].append((name, member))

    def keep(self, number: str, *, by: Actor, now: dt.datetime) -> list[StoredFile]:
        """The pictures of this certificate, each looked at as closely as any upload, in the order of their names.

        Raises:
            UnfitPicture: the first that cannot be kept
        """
        return [
            self._store(name, member, by=by, now=now)
            for name, member in sorted(self._by_key.get(picture_key(number), ()), key=lambda one: one[0])
        ]

    def _store(self, name: str, member: zipfile.ZipInfo, *, by: Actor, now: dt.datetime) -> StoredFile:
        plain = PurePosixPath(name).name
        try:
            with self._archive.open(member) as stream:
                kept: Any = stream  # reads at most the limit and one byte, whatever the zip says of its size
                return store_file(name=plain, stream=kept, declared_type="", owner_ref=self._owner, by=by, now=now)
        except (FileRefused, FileTooLarge, *_BROKEN) as fault:
            raise UnfitPicture(plain) from fault
