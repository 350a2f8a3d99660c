"""Money as people type it: yuan, with at most two decimals."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from zhengwu.kernel.public import BadInput

_MOST_YUAN = Decimal(10) ** 13


def typed_fen(typed: str, *, name: str) -> int:
    """Yuan as typed, in 分.

    Raises:
        BadInput
    """
    try:
        yuan = Decimal(typed.replace(",", "").replace("，", "").strip())
    except InvalidOperation:
        yuan = Decimal(-1)
    if not 0 <= yuan < _MOST_YUAN or yuan != round(yuan, 2):
        raise BadInput.one((name,), "请填金额，单位是元，最多两位小数，例如 1200000。", "money.unreadable")
    return int(yuan * 100)
