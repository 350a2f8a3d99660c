"""Reasons people write."""

from __future__ import annotations

from zhengwu.kernel.public import BadInput, clean_text


def read_reason(reason: str) -> str:
    """The reason, cleaned; at most 500 characters.

    Raises:
        BadInput
    """
    cleaned = clean_text(reason, max_length=500, loc=("reason",))
    if not cleaned:
        raise BadInput.one(("reason",), "请写明原因。", "reason.missing")
    return cleaned
