"""Whether a file of a known type is whole and harmless (文件完整性检查). Computes on bytes in memory. Pure."""

from __future__ import annotations

import re
import struct
import warnings
import zipfile
import zlib
from io import BytesIO

from PIL import Image

from zhengwu.documents.rules.file_types import JPEG, OFD, PNG, WEBP, FileType, check_claims, sniff
from zhengwu.documents.rules.refused_files import (
    ActiveContent,
    Bomb,
    BrokenFile,
    EmptyFile,
    FileTooLarge,
    TooManyPixels,
    TwoInOne,
    UnsafeFile,
)
from zhengwu.ofd.public import OfdError, UnsafePackage, page_count

MAX_MEGAPIXELS = 80
_MEGA = 1_000_000
_MAX_MEMBERS = 10_000
_MAX_UNPACKED = 500 * 1024 * 1024
_SUSPICIOUS_UNPACKED = 10 * 1024 * 1024
_MAX_RATIO = 200
_TAIL = 2048
_HEAD = 1024


def _pdf_name(name: str) -> bytes:
    """A PDF name, each of whose letters may also be written #xx."""
    return b"/" + b"".join(b"(?:%s|#%02x|#%02X)" % (re.escape(c).encode(), ord(c), ord(c)) for c in name)


_RUNS_IN_PDF = re.compile(rb"(?:" + _pdf_name("JavaScript") + rb"|" + _pdf_name("Launch") + rb")(?![A-Za-z0-9])")
_RUNS_IN_OFFICE = re.compile(
    r"(?:^|/)vbaProject\.bin$|\.(?:exe|dll|scr|bat|cmd|com|js|jse|vbs|vbe|wsf|ps1|jar|msi|hta|lnk)$", re.IGNORECASE
)


def inspect(*, name: str, content: bytes, declared_type: str, max_bytes: int) -> FileType:
    """The true type of an uploaded file, after every check. `max_bytes` is the size limit.

    Raises:
        EmptyFile, FileTooLarge, UnknownFileType, NotWhatItClaims, BrokenFile, ActiveContent, TwoInOne, Bomb,
        TooManyPixels, UnsafeFile
    """
    if not content:
        raise EmptyFile
    if len(content) > max_bytes:
        raise FileTooLarge(limit_mb=max_bytes // (1024 * 1024))
    archive = _archive(content)
    actual = sniff(content, members=None if archive is None else frozenset(archive.namelist()))
    check_claims(actual=actual, name=name, declared_type=declared_type)
    if actual.family == "image":
        _check_image(content, actual)
    elif actual.family == "pdf":
        _check_pdf(content, actual)
    elif archive is not None:
        _check_archive(archive, content, actual)
        if actual is OFD:
            _check_ofd(content, actual)
    return actual


def _archive(content: bytes) -> zipfile.ZipFile | None:
    """The content as a zip, when a zip reader would take it for one."""
    try:
        return zipfile.ZipFile(BytesIO(content))
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, struct.error, EOFError):
        return None


def _check_image(content: bytes, actual: FileType) -> None:
    if b"%PDF-" in content[:_HEAD] or _archive(content) is not None:
        raise TwoInOne(actual=actual.label)
    if actual is WEBP and int.from_bytes(content[4:8], "little") + 8 > len(content):
        raise BrokenFile(actual=actual.label)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            _decode(content, actual)
    except Image.DecompressionBombError:
        raise TooManyPixels(megapixels="上亿", limit=MAX_MEGAPIXELS) from None
    except (OSError, SyntaxError, ValueError, struct.error, zlib.error, EOFError, IndexError, TypeError):
        raise BrokenFile(actual=actual.label) from None


def _decode(content: bytes, actual: FileType) -> None:
    """Far enough to know that it is whole, without ever unfolding the full picture in memory."""
    with Image.open(BytesIO(content), formats=("JPEG", "PNG", "WEBP")) as image:
        width, height = image.size
        if width * height > MAX_MEGAPIXELS * _MEGA:
            raise TooManyPixels(megapixels=width * height // _MEGA, limit=MAX_MEGAPIXELS)
        if actual is JPEG:
            image.draft("L", (max(1, width // 8), max(1, height // 8)))
            image.load()
        elif actual is PNG:
            image.verify()


def _check_pdf(content: bytes, actual: FileType) -> None:
    tail = content[-_TAIL:]
    if b"%%EOF" not in tail or b"startxref" not in content or b"/Root" not in content:
        raise BrokenFile(actual=actual.label)
    if _archive(content) is not None:
        raise TwoInOne(actual=actual.label)
    if _RUNS_IN_PDF.search(content):
        raise ActiveContent(actual=actual.label)


def _check_archive(archive: zipfile.ZipFile, content: bytes, actual: FileType) -> None:
    members = archive.infolist()
    unpacked = sum(m.file_size for m in members)
    packed = sum(m.compress_size for m in members)
    if len(members) > _MAX_MEMBERS or unpacked > _MAX_UNPACKED or packed > len(content):
        raise Bomb(actual=actual.label)
    if unpacked > _SUSPICIOUS_UNPACKED and unpacked > _MAX_RATIO * max(packed, 1):
        raise Bomb(actual=actual.label)
    if any(_RUNS_IN_OFFICE.search(m.filename) for m in members):
        raise ActiveContent(actual=actual.label)
    if any(m.flag_bits & 1 for m in members):
        raise BrokenFile(actual=actual.label)
    if unpacked <= _SUSPICIOUS_UNPACKED:
        _read_through(archive, actual)


def _check_ofd(content: bytes, actual: FileType) -> None:
    """Its pages must be there and readable, and nothing in it may lead outside (GB/T 33190)."""
    try:
        page_count(content)
    except UnsafePackage:
        raise UnsafeFile(actual=actual.label) from None
    except OfdError:
        raise BrokenFile(actual=actual.label) from None


def _read_through(archive: zipfile.ZipFile, actual: FileType) -> None:
    """Small enough to read every member: its checksums must hold."""
    try:
        damaged = archive.testzip()
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, struct.error):
        damaged = "?"
    if damaged is not None:
        raise BrokenFile(actual=actual.label)
