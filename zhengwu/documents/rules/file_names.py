"""A file's name as a label (文件名清理): paths, hidden marks and length taken care of, rare characters kept. Pure."""

from __future__ import annotations

import re
import unicodedata

from zhengwu.documents.rules.file_types import ACCEPTED, FileType

MAX_STEM = 100
_MAX_STEM_BYTES = 200
_JOINER = "\u200d"
_FORBIDDEN = re.compile(r'[<>:"|?*/\\]')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
NAMELESS = "材料"


def clean_file_name(name: str, actual: FileType) -> str:
    """The name people see: no path, no control or direction marks, at most 100 characters, the true type's ending."""
    base = unicodedata.normalize("NFC", _encodable(name)).replace("\\", "/").rpartition("/")[2]
    visible = "".join(c for c in base if c == _JOINER or unicodedata.category(c) not in {"Cc", "Cf", "Cs", "Zl", "Zp"})
    visible = " ".join(_FORBIDDEN.sub("_", visible).split()).strip(". ")
    stem, ending = _split(visible, actual)
    stem = _shortened(stem).strip(". ")
    if not stem.strip("_"):
        stem = NAMELESS
    if _RESERVED.fullmatch(stem):
        stem = f"_{stem}"
    return f"{stem}.{ending}"


def _encodable(name: str) -> str:
    return name.encode("utf-8", "ignore").decode("utf-8")


def _split(visible: str, actual: FileType) -> tuple[str, str]:
    stem, dot, ending = visible.rpartition(".")
    ending = ending.lower()
    if not dot:
        return (NAMELESS, actual.extensions[0]) if ending in _endings() else (visible, actual.extensions[0])
    if ending in actual.extensions:
        return stem, ending
    return (stem, actual.extensions[0]) if ending in _endings() else (visible, actual.extensions[0])


def _endings() -> frozenset[str]:
    return frozenset(e for t in ACCEPTED for e in t.extensions)


def _shortened(stem: str) -> str:
    stem = stem[:MAX_STEM]
    while len(stem.encode()) > _MAX_STEM_BYTES:
        stem = stem[:-1]
    return stem
