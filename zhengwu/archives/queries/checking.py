"""核验: whether a package is the one that was sealed, byte for byte."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Iterable, Mapping
from typing import Any

from zhengwu.archives.models import ArchivePackage
from zhengwu.archives.operations._store import fetch
from zhengwu.archives.rules.manifest import MANIFEST, SIGNATURE, Finding, differences, read_manifest
from zhengwu.kernel.public import SignatureWrong, check_detached, public_keys

#: A package from outside is unpacked nowhere and read only so far.
_MOST_FILES, _MOST_BYTES, _MOST_SMALL = 20_000, 8 << 30, 64 << 20
_CHUNK = 1 << 20


def check_content(content: bytes, *, keys: Iterable[Mapping[str, Any]] | None = None) -> list[Finding]:
    """What is wrong with these bytes as a package; nothing when it is whole. `keys`: the platform's own when none are given.

    The keys inside the package are for convenience and never trusted.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            return _check(package, list(keys or public_keys()))
    except (zipfile.BadZipFile, ValueError, KeyError, NotImplementedError, RuntimeError, EOFError):
        return [Finding(wrong="unreadable")]


def check_package(package: ArchivePackage) -> list[Finding]:
    """The stored file of a package against the digest in our own table, then against its manifest.

    Raises:
        PackageGone
    """
    content = fetch(package.archive_no)
    if hashlib.sha256(content).hexdigest() != package.sha256:
        return check_content(content) or [Finding(wrong="other_package")]
    return check_content(content)


def _check(package: zipfile.ZipFile, keys: list[Mapping[str, Any]]) -> list[Finding]:
    members = package.infolist()
    names = [m.filename for m in members]
    if len(members) > _MOST_FILES or sum(m.file_size for m in members) > _MOST_BYTES or len(set(names)) < len(names):
        return [Finding(wrong="unreadable")]
    if max(package.getinfo(name).file_size for name in (MANIFEST, SIGNATURE)) > _MOST_SMALL:
        return [Finding(wrong="unreadable")]
    manifest = package.read(MANIFEST)
    try:
        check_detached(package.read(SIGNATURE).decode(), manifest, keys=keys)
    except (SignatureWrong, UnicodeDecodeError):
        return [Finding(wrong="signature", path=MANIFEST)]
    _head, entries = read_manifest(manifest)
    return differences(entries=entries, found={name: _digest(package, name) for name in names})


def _digest(package: zipfile.ZipFile, name: str) -> str:
    running = hashlib.sha256()
    with package.open(name) as member:
        while part := member.read(_CHUNK):
            running.update(part)
    return running.hexdigest()
