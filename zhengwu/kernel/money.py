"""Money is whole fen (分). Floating point never touches it."""

from __future__ import annotations


def yuan(fen: int) -> str:
    """`12050` → `120.50 元`, `12000` → `120 元`."""
    sign, fen = ("-", -fen) if fen < 0 else ("", fen)
    whole, rest = divmod(fen, 100)
    return f"{sign}{whole:,}.{rest:02d} 元" if rest else f"{sign}{whole:,} 元"
