"""The package (GB/T 33190 §7.2): a zip of files, opened as if its author meant harm."""

from __future__ import annotations

import posixpath
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from io import BytesIO
from types import TracebackType

from zhengwu.ofd.errors import Incomplete, NotAnOfd, UnsafePackage

MAX_ENTRIES = 5_000
MAX_UNPACKED = 200 * 1024 * 1024
#: A file may unfold to this many times its packed size once it is larger than the floor: text packs well, bombs pack better.
MAX_RATIO = 200
_RATIO_FLOOR = 4 * 1024 * 1024
ENTRY_POINT = "OFD.xml"
#: Bytes of the list of files: room for the most entries with long names.
MAX_DIRECTORY = 2 * 1024 * 1024
_END = b"PK\x05\x06"
_CHUNK = 1 << 20
_ENCRYPTED = 0x1
#: Every file of ours carries the first instant a zip can name: the same document gives the same bytes.
_EPOCH = (1980, 1, 1, 0, 0, 0)
_ZIP_TROUBLE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, struct.error)


class Package:
    """The files of a package by their path inside it (`Doc_0/Document.xml`)."""

    def __init__(self, content: bytes) -> None:
        """Open it; nothing is unpacked yet.

        Raises:
            NotAnOfd, UnsafePackage
        """
        _check_directory(content)
        try:
            self._zip = zipfile.ZipFile(BytesIO(content))
        except _ZIP_TROUBLE:
            raise NotAnOfd from None
        members = [one for one in self._zip.infolist() if not one.is_dir()]
        _check(self._zip.infolist(), members)
        self._members = {one.filename: one for one in members}
        self._left = MAX_UNPACKED
        self._kept: dict[str, bytes] = {}
        if ENTRY_POINT not in self._members:
            raise NotAnOfd

    def __enter__(self) -> Package:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._zip.close()

    def __contains__(self, path: str) -> bool:
        return path in self._members

    def __iter__(self) -> Iterator[str]:
        return iter(self._members)

    def read(self, path: str) -> bytes:
        """The content of a file.

        Raises:
            Incomplete: there is no such file, or its checksum does not hold
            UnsafePackage: it unfolds to more than it said, or to more than we take
        """
        if path in self._kept:
            return self._kept[path]
        if path not in self._members:
            raise Incomplete(missing=path)
        content = self._unfold(self._members[path])
        self._left -= len(content)
        self._kept[path] = content
        return content

    def _unfold(self, member: zipfile.ZipInfo) -> bytes:
        """In pieces: what a bomb says of its size is only a claim."""
        pieces, size = [], 0
        most = min(self._left, max(_RATIO_FLOOR, MAX_RATIO * member.compress_size))
        try:
            with self._zip.open(member) as stream:
                while piece := stream.read(_CHUNK):
                    size += len(piece)
                    if size > most:
                        raise UnsafePackage(why=f"{member.filename} 解开后太大")
                    pieces.append(piece)
        except _ZIP_TROUBLE:
            raise Incomplete(missing=member.filename) from None
        return b"".join(pieces)


def _check_directory(content: bytes) -> None:
    """The directory of the zip is read whole before anything can be counted: its size, said at the end, comes first."""
    end = content.rfind(_END)
    if end >= 0 and int.from_bytes(content[end + 12 : end + 16], "little") > MAX_DIRECTORY:
        raise UnsafePackage(why="里面的文件太多了")


def _check(entries: list[zipfile.ZipInfo], members: list[zipfile.ZipInfo]) -> None:
    if len(entries) > MAX_ENTRIES:
        raise UnsafePackage(why=f"里面有 {len(entries)} 个文件，太多了")
    if sum(one.file_size for one in members) > MAX_UNPACKED:
        raise UnsafePackage(why="解开后太大")
    seen: set[str] = set()
    for one in entries:
        if _leads_outside(one.filename):
            raise UnsafePackage(why=f"文件名 {one.filename!r} 指向包外")
        if one.flag_bits & _ENCRYPTED:
            raise UnsafePackage(why=f"{one.filename} 加了密码")
        if one.filename.lower() in seen:
            raise UnsafePackage(why=f"{one.filename} 出现了两次")
        seen.add(one.filename.lower())


def _leads_outside(name: str) -> bool:
    parts = name.split("/")
    return name.startswith("/") or "\\" in name or "\x00" in name or ":" in parts[0] or ".." in parts


def resolve(loc: str, *, base: str) -> str:
    """The path that `loc` (ST_Loc, §7.3) means in the file at `base`: absolute from the root, or relative to its folder.

    Raises:
        UnsafePackage: it leads out of the package
    """
    given = loc.strip().replace("\\", "/")
    joined = given if given.startswith("/") else posixpath.join(posixpath.dirname(base), given)
    path = posixpath.normpath(joined).lstrip("/")
    if path.startswith("..") or path in {"", "."}:
        raise UnsafePackage(why=f"{base} 里写的路径 {loc[:80]!r} 指向包外")
    return path


def pack(files: Mapping[str, bytes]) -> bytes:
    """A package of these files, the entry point first; the same files give the same bytes."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for path in sorted(files, key=lambda path: (path != ENTRY_POINT, path)):
            info = zipfile.ZipInfo(path, date_time=_EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, files[path])
    return out.getvalue()
