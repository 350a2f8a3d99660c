"""The queries by which search is judged: what people type, and the items that would be right."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import yaml

_FILE = Path(__file__).with_name("search_queries.yaml")
Half = Literal["seen", "held_out"]


@dataclass(frozen=True, slots=True)
class JudgedQuery:
    """What somebody types, and the demonstration items (stems of their files) of which any one would be right."""

    text: str
    kind: str
    right: frozenset[str]

    @property
    def half(self) -> Half:
        """`seen`: the ranking may be tuned on it. `held_out`: only reported. The text itself decides, so nobody can choose."""
        return "held_out" if hashlib.sha256(self.text.encode()).digest()[0] % 2 else "seen"


def judged_queries() -> tuple[JudgedQuery, ...]:
    """All of them, in the order of the file."""
    read: Mapping[str, Mapping[object, str]] = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return tuple(
        JudgedQuery(str(text), kind, frozenset(right.split()))
        for kind, rows in read.items()
        for text, right in rows.items()
    )
