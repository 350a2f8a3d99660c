"""The content-addressed store: bytes under their own digest, written whole or not at all, the same content once."""

from __future__ import annotations

import hashlib
import os
import tempfile
from pathlib import Path

from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage, Storage, default_storage


class ContentLost(RuntimeError):
    """The store no longer has these bytes, or has others in their place: restore them from the backup."""


def digest(content: bytes) -> str:
    """SHA-256 in hex."""
    return hashlib.sha256(content).hexdigest()


def keep(content: bytes) -> str:
    """Put `content` into the store unless it is there; its digest.

    May run inside a transaction that is later undone: unreferenced content does no harm.
    """
    sha256 = digest(content)
    if not _whole(sha256, len(content)):
        if isinstance(_storage(), FileSystemStorage):
            _write_file(sha256, content)
        else:
            default_storage.save(_key(sha256), ContentFile(content))
    return sha256


def fetch(sha256: str) -> bytes:
    """The content with this digest.

    Raises:
        ContentLost: missing or damaged
    """
    try:
        with default_storage.open(_key(sha256), "rb") as stored:
            content: bytes = stored.read()
    except FileNotFoundError:
        raise ContentLost(sha256) from None
    if digest(content) != sha256:
        raise ContentLost(sha256)
    return content


def forget(sha256: str) -> None:
    """Remove this content for good; nothing happens when it is not there."""
    default_storage.delete(_key(sha256))


def _key(sha256: str) -> str:
    return f"sha256/{sha256[:2]}/{sha256[2:4]}/{sha256}"


def _storage() -> Storage:
    """The backend behind Django's lazy default storage."""
    return default_storage._wrapped if hasattr(default_storage, "_wrapped") else default_storage


def _whole(sha256: str, size: int) -> bool:
    key = _key(sha256)
    return default_storage.exists(key) and default_storage.size(key) == size


def _write_file(sha256: str, content: bytes) -> None:
    """Beside its place first, then moved: a reader or a crash never meets half a file."""
    place = Path(default_storage.path(_key(sha256)))
    place.parent.mkdir(parents=True, exist_ok=True)
    handle, beside = tempfile.mkstemp(dir=place.parent, prefix=".incoming-")
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        Path(beside).replace(place)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise
