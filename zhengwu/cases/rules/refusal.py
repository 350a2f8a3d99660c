"""不予受理: at once, with reason and the competent body named (行政许可法 art. 32(1)(1)–(2), art. 38 by analogy)."""

from __future__ import annotations

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


def may_refuse(*, reason: str, competent_body: str) -> None:
    """Refuse a refusal that leaves the applicant without answer.

    Raises:
        RefusalReasonMissing, CompetentBodyMissing
    """
    if not reason.strip():
        raise RefusalReasonMissing
    if not competent_body.strip():
        raise CompetentBodyMissing
