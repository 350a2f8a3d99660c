"""The icons of the design system: 24 × 24, line, `currentColor`, drawn in `icons.svg`.

A page carries only those it uses. An icon never stands without a word, except inside a labelled mark.
"""

import re
from pathlib import Path

_SYMBOL = re.compile(r'<symbol id="icon-(?P<name>[a-z-]+)".*?</symbol>')


def _read_symbols() -> dict[str, str]:
    drawn = Path(__file__).with_name("icons.svg").read_text("utf-8")
    return {found["name"]: found[0] for found in _SYMBOL.finditer(drawn)}


SYMBOLS: dict[str, str] = _read_symbols()
