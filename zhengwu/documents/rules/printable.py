"""Keeping a document printable when no font has a character: it is named or marked, never lost, never fatal. Pure."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import Any

#: 〓 stands in Chinese printing for a character the case does not hold.
MISSING = "〓"

_SAFE = (
    (0x20, 0x7E),
    (0xA0, 0xFF),
    (0x2010, 0x2027),
    (0x3000, 0x303F),
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xFF00, 0xFFEF),
)


def common(char: str) -> bool:
    """Whether every Chinese face has it."""
    return char in "\n\t" or any(first <= ord(char) <= last for first, last in _SAFE)


def substitute(char: str) -> str:
    """What is printed instead: a Chinese character by its code point (names must stay exact), a mark that piles up on
    its neighbour not at all, anything else as 〓.
    """
    if unicodedata.category(char) in {"Mn", "Mc", "Me", "Cf"}:
        return ""
    if _is_ideograph(ord(char)):
        return f"〔U+{ord(char):X}〕"
    return MISSING


def _is_ideograph(point: int) -> bool:
    """By range, as Python's own table may be older than the newest ideographs (planes 2 and 3 hold nothing else)."""
    return 0x3400 <= point <= 0x9FFF or (0x20000 <= point <= 0x3FFFF and point & 0xFFFF < 0xFFFE)  # noqa: PLR2004


def without(text: str, unprintable: frozenset[str]) -> str:
    """`text` with the given characters replaced by what can be printed."""
    return "".join(substitute(c) if c in unprintable else c for c in text)


def only_common(text: str) -> str:
    """`text` reduced to what every Chinese font has."""
    return "".join(c if common(c) else substitute(c) for c in text)


def everywhere(value: Any, change: Callable[[str], str]) -> Any:
    """`change` applied to every text inside a JSON value."""
    match value:
        case str():
            return change(value)
        case dict():
            return {k: everywhere(v, change) for k, v in value.items()}
        case list() | tuple():
            return [everywhere(v, change) for v in value]
    return value
