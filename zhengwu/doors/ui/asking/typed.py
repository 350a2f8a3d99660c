"""What stands in a control."""

from __future__ import annotations

from typing import Any

from zhengwu.forms.public import Field

_FEN_A_YUAN = 100


def as_typed(one: Field, value: Any) -> str:
    """Money in yuan, days as YYYY-MM-DD, anything unreadable as it was typed."""
    if value is None or isinstance(value, list | dict):
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if one.kind == "money" and isinstance(value, int):
        sign, value = ("-", -value) if value < 0 else ("", value)
        whole, rest = divmod(value, _FEN_A_YUAN)
        return f"{sign}{whole}.{rest:02d}" if rest else f"{sign}{whole}"
    return str(value)
