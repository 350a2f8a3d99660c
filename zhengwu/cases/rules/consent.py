"""超时默认: where silence counts as consent, and that it does nowhere else (DOMAIN §6).

Only the opinion one department owes another may be given by silence, and a permit of an item that is flagged for it. Silence never
accepts anything else: five days without a correction notice accept an *application* (行政许可法 art. 32), they grant nothing.
"""

from __future__ import annotations

from enum import StrEnum


class Awaited(StrEnum):
    """What somebody has not said."""

    OPINION = "opinion"  # 部门之间的意见
    DECISION = "decision"  # 对申请人的决定


def silence_consents(*, awaited: Awaited, between_departments: bool, flagged: bool, overdue: bool) -> bool:
    """Whether silence past the limit counts as consent.

    Args:
        between_departments: one department asked another; an applicant never waits for this answer alone.
        flagged: the item says that silence consents (超时默认).
        overdue: the limit has passed.
    """
    if not overdue:
        return False
    if awaited is Awaited.OPINION:
        return between_departments
    return flagged
