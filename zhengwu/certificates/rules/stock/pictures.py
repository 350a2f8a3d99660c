"""扫描件: pictures in a zip, each named by the number of the certificate it shows."""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePosixPath

_ENDINGS = frozenset({".pdf", ".jpg", ".jpeg", ".png", ".webp"})
#: 编号_2.jpg, 编号-背面.jpg: one more page of the same certificate.
_PAGE = re.compile(r"[_\-](?:[0-9]{1,3}|正面|背面|正本|副本|附页[0-9]{0,2})$")
#: What file names cannot carry, and what people write in its place.
_LEFT_OUT = re.compile(r"[\s〔〕\[\]【】()（）/\\:*?\"<>|_\-]")


def leads_outside(name: str) -> bool:
    """Whether unpacking this member would write elsewhere: `../`, an absolute path, a drive, a backslash."""
    parts = PurePosixPath(name).parts
    return not parts or parts[0] == "/" or ".." in parts or "\\" in name or ":" in parts[0]


def is_picture(name: str) -> bool:
    """By its ending; what systems put into zips besides (`__MACOSX`, `Thumbs.db`) is passed over."""
    path = PurePosixPath(name)
    hidden = any(part.startswith((".", "__MACOSX")) for part in path.parts)
    return not hidden and path.suffix.lower() in _ENDINGS


def keys_of(name: str) -> tuple[str, ...]:
    """The numbers a picture's name may mean: the whole name first, then without the number of its page."""
    stem = PurePosixPath(name).stem
    shorter = _PAGE.sub("", stem)
    return tuple(dict.fromkeys(picture_key(text) for text in (stem, shorter)))


def picture_key(number: str) -> str:
    """A certificate's number as a file name would spell it: brackets, blanks and signs that file names cannot carry left out."""
    return _LEFT_OUT.sub("", unicodedata.normalize("NFKC", number)).upper()


def member_name(name: str, *, utf8: bool) -> str:
    """A name as it was meant: Chinese Windows writes GB 18030 and says nothing, and zip readers then take it for code page 437."""
    if utf8:
        return name
    try:
        return name.encode("cp437").decode("gb18030")
    except UnicodeError:
        return name
