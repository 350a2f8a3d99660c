"""Processes of this machine, as the kernel tells of them (`/proc`)."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path


def children_of(pid: int) -> list[int]:
    """Processes whose parent this is."""
    found = []
    for entry in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError, ValueError, IndexError):
            child = int(entry.parent.name)
            if parent_of(child) == pid:
                found.append(child)
    return sorted(found)


def family_of(pid: int) -> list[int]:
    """A process and all that came of it."""
    return [pid, *(each for child in children_of(pid) for each in family_of(child))]


def parent_of(pid: int) -> int:
    """The process that started it.

    Raises:
        OSError: it is gone
    """
    return int(_fields(pid)[1])


def state_of(pid: int) -> str:
    """One letter: `R`, `S`, `Z` …

    Raises:
        OSError: it is gone
    """
    return _fields(pid)[0]


def _fields(pid: int) -> list[str]:
    """State, parent, …: what stands behind the name, which is in brackets and may itself have blanks and brackets."""
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
