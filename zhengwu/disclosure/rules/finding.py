"""How a name is found by a part of it without reading every row: by the pairs of neighbouring characters it has."""

from __future__ import annotations

import unicodedata


def folded(text: str) -> str:
    """Width and case do not matter, blanks neither."""
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


def pairs_of(text: str) -> list[str]:
    """The distinct pairs of neighbouring characters; of a single character none."""
    plain = folded(text)
    return sorted({plain[place : place + 2] for place in range(len(plain) - 1)})
