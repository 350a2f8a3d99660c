"""A reason, where one must be given."""

from __future__ import annotations

from zhengwu.kernel.public import BadInput, clean_text

REASON_LENGTH = 500


class ReasonMissing(BadInput):
    """Whoever declines, returns, leaves or ends says why."""

    code = "reason.missing"


def said(reason: str) -> str:
    """The reason as it is stored.

    Raises:
        ReasonMissing, BadInput (the text)
    """
    reason = clean_text(reason, max_length=REASON_LENGTH, loc=("reason",))
    if not reason:
        raise ReasonMissing.one(("reason",), "请写明理由，对方会看到。", "reason.missing")
    return reason
