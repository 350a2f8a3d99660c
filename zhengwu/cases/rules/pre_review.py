"""预审退回: an online application is looked over before it is received; what is wrong is told, and nothing is refused by law."""

from __future__ import annotations

from zhengwu.kernel.pure import LawForbids


class OnlineOnly(LawForbids):
    """At the window whoever hands in is there: faults are told and put right on the spot."""

    code = "pre_review.online_only"
    article = "行政许可法第三十二条第一款第三项"
    template = "窗口收的件不预审：错漏请当场告诉申请人改正，或者收件后一次告知补正。"


class ReturnReasonMissing(LawForbids):
    """Nobody returns a case without a reason."""

    code = "pre_review.reason_missing"
    article = "行政许可法第三十二条"
    template = "请写清楚哪里要改、怎么改，申请人照着改就能再交上来。"


def may_pre_return(*, online: bool, reason: str) -> None:
    """Refuse to return what was not handed in online, or without telling what to change.

    Raises:
        OnlineOnly, ReturnReasonMissing
    """
    if not online:
        raise OnlineOnly
    if not reason.strip():
        raise ReturnReasonMissing
