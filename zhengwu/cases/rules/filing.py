"""否定报备: where the body or the item says so, a refusal is laid before the centre first (DOMAIN §6)."""

from __future__ import annotations

import datetime as dt

from zhengwu.kernel.pure import BadInput, Conflict, LawForbids

ANSWERS: dict[str, str] = {"agree": "同意", "object": "不同意，请重新研究"}


class FilingNeeded(LawForbids):
    """This refusal is filed first."""

    code = "filing.needed"
    article = "否定报备制度"
    template = "这个事项不予许可要先向政务服务管理机构报备。请先办“否定报备”，得到答复再决定。"


class FilingOpen(Conflict):
    """The centre has not answered yet."""

    code = "filing.open"
    template = "{filed} 已经报备，等政务服务管理机构在 {due} 前答复。到期没有答复的，可以作出决定。"


class FilingObjected(LawForbids):
    """The centre asked to think again."""

    code = "filing.objected"
    article = "否定报备制度"
    template = "政务服务管理机构不同意：{reason}。请重新研究；仍要不予许可的，补充理由后再报备。"


class NoFilingNeeded(LawForbids):
    """Nothing asks for it."""

    code = "filing.not_needed"
    article = "否定报备制度"
    template = "这个事项不要求否定报备，可以直接决定。"


class FilingAnswered(Conflict):
    """Somebody else answered meanwhile."""

    code = "filing.answered"
    template = "这件报备已经答复过了。请刷新页面。"


def may_refuse_now(
    *, needed: bool, filed: dt.date | None, due: dt.date | None, answer: str, answer_reason: str, today: dt.date
) -> None:
    """Refuse a refusal whose filing is missing, open or objected to. Silence after the last day is consent between offices.

    Raises:
        FilingNeeded, FilingOpen, FilingObjected
    """
    if not needed:
        return
    if filed is None or due is None:
        raise FilingNeeded
    if answer == "object":
        raise FilingObjected(reason=answer_reason.rstrip("。"))
    if not answer and today <= due:
        raise FilingOpen(filed=filed, due=due)


def answer_of(*, answer: str, reason: str) -> None:
    """What the centre may answer.

    Raises:
        BadInput: no answer, or an objection without reason
    """
    if answer not in ANSWERS:
        raise BadInput.one(("answer",), "请选同意还是不同意。", "filing.answer")
    if answer == "object" and not reason.strip():
        raise BadInput.one(("reason",), "不同意的，请写明理由。", "filing.reason")
