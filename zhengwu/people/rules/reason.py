"""理由: why something was done to a register. Compulsory, because it is all that is left to judge it by later."""

from __future__ import annotations

from zhengwu.kernel.pure import BadInput, clean_text

LONGEST = 200


class ReasonMissing(BadInput):
    """Nothing was written."""

    code = "reason.missing"


def read_reason(reason: str, *, loc: tuple[str | int, ...] = ("reason",)) -> str:
    """The reason as it is kept, at most 200 characters.

    Raises:
        ReasonMissing, BadInput
    """
    cleaned = clean_text(reason, max_length=LONGEST, loc=loc)
    if not cleaned:
        raise ReasonMissing.one(loc, "请写明理由，这会留在经过里，本人也看得到。", "reason.missing")
    return cleaned
