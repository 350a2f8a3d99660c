"""上报: the lower body has reviewed and the superior gives its opinion (行政许可法 art. 35, 43)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from zhengwu.kernel.pure import LawForbids
from zhengwu.timelimits.pure import PRIOR_REVIEW

#: The most working days a superior may take for its opinion.
MOST_LIMIT_DAYS = PRIOR_REVIEW.days


class NotSuperior(LawForbids):
    """Only upwards."""

    code = "forward.not_superior"
    article = "行政许可法第三十五条"
    template = "“{body}”不是本机关的上级。请从上级机关里选一个；要交给别的机关办，请用“移送”。"


class BadForwardLimit(LawForbids):
    """The superior has a limit of its own."""

    code = "forward.bad_limit"
    article = "行政许可法第四十三条"
    template = "请写明上级在多少个工作日内答复（1 到 {most} 天）。"


class ForwardReasonMissing(LawForbids):
    """The superior is told what it is asked."""

    code = "forward.reason_missing"
    article = "行政许可法第三十五条"
    template = "请写明初步审查意见，和请上级审什么。"


class AskedAgain(LawForbids):
    """What the applicant handed in below is not asked for once more above."""

    code = "forward.asked_again"
    article = "行政许可法第三十五条"
    template = "申请人已经交过：{materials}。上级机关不得要求重复提供，请直接用下级报来的。"


class OpinionMissing(LawForbids):
    """An opinion against the application says why."""

    code = "forward.opinion_missing"
    article = "行政许可法第三十八条第二款"
    template = "请写明上级意见；不同意的，写明理由和依据。"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rank:
    """A body as it stands among others: its code, its level (1 国家 … 7 分级管理) and its division."""

    code: str
    level: int
    division_code: str


def is_superior(*, above: Rank, below: Rank, parents: Collection[str]) -> bool:
    """Whether one body stands over the other: it is among its `parents`, or of a higher level in a division around it."""
    if above.code in parents:
        return True
    around = above.division_code.rstrip("0")
    return above.level < below.level and below.division_code.startswith(around)


def may_forward(*, superior: bool, body: str, reason: str, limit_days: int) -> None:
    """Refuse a forwarding that leads nowhere or asks nothing.

    Raises:
        NotSuperior, ForwardReasonMissing, BadForwardLimit
    """
    if not superior:
        raise NotSuperior(body=body)
    if not reason.strip():
        raise ForwardReasonMissing
    if not 1 <= limit_days <= MOST_LIMIT_DAYS:
        raise BadForwardLimit(most=MOST_LIMIT_DAYS)


def may_answer(*, opinion: str, wanted: Collection[str], handed_in: Collection[str]) -> None:
    """Refuse an opinion that says nothing, or that asks for what is there.

    Args:
        wanted: materials the superior still wants to see. handed_in: names of those the applicant has given.

    Raises:
        OpinionMissing, AskedAgain
    """
    if not opinion.strip():
        raise OpinionMissing
    if again := [name for name in wanted if name in handed_in]:
        raise AskedAgain(materials="、".join(again))
