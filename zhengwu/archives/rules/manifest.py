"""清单: every file of a package with its SHA-256, and what it means when one of them differs."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

FORMAT = "zhengwu-archive/1"
MANIFEST, SIGNATURE, KEYS = "manifest.json", "manifest.sig", "keys.json"
#: What the manifest cannot name: itself, its signature, and the keys it is checked with.
OUTSIDE = frozenset({MANIFEST, SIGNATURE, KEYS})
Wrong = Literal["missing", "altered", "added", "signature", "unreadable", "other_package"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One file: its path in the package, its size in bytes, its digest in hex."""

    path: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing wrong with a package; `path` is empty when it is the whole."""

    wrong: Wrong
    path: str = ""


def write_manifest(*, head: Mapping[str, Any], entries: Sequence[Entry]) -> bytes:
    """The manifest in its one spelling; `head` says what the package is about."""
    body = {"format": FORMAT, **head, "files": [asdict(entry) for entry in sorted(entries, key=lambda e: e.path)]}
    return json.dumps(body, ensure_ascii=False, sort_keys=True, indent=1).encode()


def read_manifest(content: bytes) -> tuple[Mapping[str, Any], list[Entry]]:
    """What `write_manifest` wrote.

    Raises:
        ValueError: not a manifest of ours
    """
    body = json.loads(content)
    if not isinstance(body, dict) or body.get("format") != FORMAT or not isinstance(body.get("files"), list):
        raise ValueError("no manifest of a package")
    try:
        entries = [Entry(path=str(f["path"]), size=int(f["size"]), sha256=str(f["sha256"])) for f in body.pop("files")]
    except (KeyError, TypeError) as broken:
        raise ValueError("a file without its digest") from broken
    return body, entries


def differences(*, entries: Sequence[Entry], found: Mapping[str, str]) -> list[Finding]:
    """What is missing, altered or added, by path.

    Args:
        found: path → SHA-256 of what really lies in the package.
    """
    named = {entry.path: entry.sha256 for entry in entries}
    missing = [Finding(wrong="missing", path=path) for path in named if path not in found]
    altered = [Finding(wrong="altered", path=p) for p, sha in named.items() if p in found and found[p] != sha]
    added = [Finding(wrong="added", path=path) for path in found if path not in named and path not in OUTSIDE]
    return sorted([*missing, *altered, *added], key=lambda f: (f.path, f.wrong))
