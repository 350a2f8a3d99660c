"""绿色通道、先审后补: a flag that puts a case first, and one that lets the review begin before a minor material is there."""

from __future__ import annotations

from collections.abc import Collection

from zhengwu.kernel.pure import LawForbids


class PriorityReasonMissing(LawForbids):
    """Whoever is let go first is so for a reason that can be checked."""

    code = "priority.reason_missing"
    article = "优化营商环境条例第三十五条"
    template = "请写明为什么优先办，例如：重点项目、急难救助。理由会留在办件经过里。"


class NothingToBringLater(LawForbids):
    """Review-first is about something that is still to come."""

    code = "priority.nothing_to_bring"
    article = "优化营商环境条例第三十五条"
    template = "这件没有待补的次要材料，用不着先审后补。"


class StillToBring(LawForbids):
    """The review may run ahead, the decision may not."""

    code = "decision.still_to_bring"
    article = "行政许可法第三十四条"
    template = "这件是先审后补，还没补：{materials}。补齐后再作决定。"


def may_prioritise(*, reason: str, review_first: bool, awaited: Collection[str]) -> None:
    """Refuse a priority nobody can explain.

    Raises:
        PriorityReasonMissing, NothingToBringLater
    """
    if not reason.strip():
        raise PriorityReasonMissing
    if review_first and not awaited:
        raise NothingToBringLater


def all_brought(*, review_first: bool, awaited: Collection[str]) -> None:
    """Refuse to decide a case reviewed ahead of its materials while one is missing.

    Raises:
        StillToBring
    """
    if review_first and awaited:
        raise StillToBring(materials="、".join(awaited))
