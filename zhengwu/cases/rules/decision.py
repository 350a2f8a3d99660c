"""决定: who may decide, when, and what an adverse decision must say (行政许可法 art. 37–38, 42)."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum

from zhengwu.kernel.pure import LawForbids


class Outcome(StrEnum):
    """What the head decides."""

    APPROVE = "approve"
    REJECT = "reject"


#: What every adverse decision tells: where to turn, and until when (行政复议法 art. 20, 行政诉讼法 art. 46).
REVIEW_DAYS = 60
SUIT_MONTHS = 6


class ReasonMissing(LawForbids):
    """A refusal without a reason."""

    code = "decision.reason_missing"
    article = "行政许可法第三十八条第二款"
    template = "不予许可要说明理由。请写清楚哪一条不符合、依据是什么。"


class ReviewUnfinished(LawForbids):
    """Deciding before the review is done would skip it."""

    code = "decision.review_unfinished"
    article = "行政许可法第三十四条"
    template = "审查还没做完，还差：{steps}。审查完了再作决定。"


def may_decide(*, outcome: Outcome, reason: str, open_steps: Collection[str]) -> None:
    """Refuse a decision the law does not allow; return nothing when it may be made.

    Args:
        outcome: approve or reject.
        reason: the head's reason; compulsory when rejecting.
        open_steps: names of review steps not finished yet.

    Raises:
        ReviewUnfinished, ReasonMissing
    """
    if open_steps:
        raise ReviewUnfinished(steps="、".join(open_steps))
    if outcome is Outcome.REJECT and not reason.strip():
        raise ReasonMissing
