"""How people type numbers: full-width digits from a Chinese keyboard, spaces and hyphens in between, a lower-case x."""

from __future__ import annotations

# U+FF01–FF5E are the full-width twins of ASCII. Nothing else is folded: ① or ² in a number is a mistake to be told.
_HALF_WIDTH = {full: full - 0xFEE0 for full in range(0xFF01, 0xFF5F)}
_SEPARATORS = dict.fromkeys(map(ord, " \u3000\u00a0\t\r\n-\u2010\u2011\u2013\u2014"))


def normal_number(typed: str) -> str:
    """The number as it is stored: half-width, upper case for ASCII, without spaces and hyphens."""
    folded = typed.translate(_HALF_WIDTH).translate(_SEPARATORS)
    if folded.isascii():
        return folded.upper()
    return "".join(char.upper() if char.isascii() else char for char in folded)
