"""What goes into a package, and the package itself."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from zhengwu.archives.rules.manifest import KEYS, MANIFEST, SIGNATURE, Entry, write_manifest
from zhengwu.kernel.public import public_keys, sign_detached

#: The same contents give the same bytes, whenever they are packed.
_EPOCH = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Packed:
    """A finished package: its bytes, their digest, the signature of the manifest, and the files it names."""

    content: bytes
    sha256: str
    signature: str
    entries: tuple[Entry, ...]


def pack(files: Mapping[str, bytes], *, head: Mapping[str, Any]) -> Packed:
    """Seal these files: a manifest with every digest, signed with the platform's key, and the keys to check it with."""
    entries = tuple(
        Entry(path=path, size=len(content), sha256=hashlib.sha256(content).hexdigest())
        for path, content in files.items()
    )
    manifest = write_manifest(head=head, entries=entries)
    signature = sign_detached(manifest)
    whole = {
        **files,
        MANIFEST: manifest,
        SIGNATURE: signature.encode(),
        KEYS: json.dumps({"keys": public_keys()}, indent=1).encode(),
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        for path in sorted(whole):
            package.writestr(zipfile.ZipInfo(path, _EPOCH), whole[path], zipfile.ZIP_DEFLATED)
    content = packed.getvalue()
    return Packed(content=content, sha256=hashlib.sha256(content).hexdigest(), signature=signature, entries=entries)
