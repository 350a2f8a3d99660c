"""不予受理: at once, with reason and the competent body named (行政许可法 art. 32(1)(1)–(2), art. 38 by analogy)."""

from __future__ import annotations

import datetime as dt

from zhengwu.cases.rules.correction import silence_accepted
from zhengwu.kernel.pure import LawForbids


class RefusalReasonMissing(LawForbids):
    """A refusal to accept without reason."""

    code = "refusal.reason_missing"
    article = "行政许可法第三十二条第一款"
    template = "不予受理要说明理由，请写清楚为什么不属于受理范围或依法不需要许可。"


class CompetentBodyMissing(LawForbids):
    """Who is turned away must be told where to go."""

    code = "refusal.competent_body_missing"
    article = "行政许可法第三十二条第一款第二项"
    template = "请写明该找哪个机关办；依法不需要许可的，写“依法不需要办理”。"


class RefusalTooLate(LawForbids):
    """Five working days have passed in silence: the application counts as accepted and cannot be turned away."""

    code = "refusal.too_late"
    article = "行政许可法第三十二条第一款第四项"
    template = (
        "从收件起五个工作日内没有告知（最晚 {notice_due}），依法自收件之日起就算受理，不能再不予受理。请办“受理”。"
    )


def may_refuse(*, reason: str, competent_body: str, notice_due: dt.date | None, today: dt.date) -> None:
    """Refuse a refusal that leaves the applicant without answer, or comes after silence has accepted.

    Args:
        notice_due: last day on which silence has not yet become acceptance.

    Raises:
        RefusalTooLate, RefusalReasonMissing, CompetentBodyMissing
    """
    if silence_accepted(notice_due=notice_due, today=today):
        raise RefusalTooLate(notice_due=notice_due)
    if not reason.strip():
        raise RefusalReasonMissing
    if not competent_body.strip():
        raise CompetentBodyMissing
