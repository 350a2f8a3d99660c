"""承诺核查: a promise is verified after the decision; what was false is put right or undone (国办发〔2020〕42号 art. 2(5)–(6))."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from zhengwu.kernel.pure import BadInput, Conflict, LawForbids


class CheckState(StrEnum):
    """Where a verification stands."""

    PENDING = "pending"
    PASSED = "passed"
    RECTIFYING = "rectifying"
    FALSE = "false"
    KEPT = "kept"
    CREDITED = "credited"


#: What people read.
CHECK_STATES: dict[CheckState, str] = {
    CheckState.PENDING: "待核查",
    CheckState.PASSED: "属实",
    CheckState.RECTIFYING: "限期整改",
    CheckState.FALSE: "不实，拟撤销",
    CheckState.KEPT: "不实，不予撤销",
    CheckState.CREDITED: "不实，已撤销并记入失信",
}
#: Somebody still has to do something.
OPEN_CHECKS = frozenset({CheckState.PENDING, CheckState.RECTIFYING})
#: 核查方式 (model `commitment_check`).
METHODS: dict[str, str] = {"data": "数据比对", "site": "现场核查", "inquiry": "函询协查"}
#: Calendar days an order to put something right may give.
MOST_RECTIFY_DAYS = 60


class Finding(StrEnum):
    """What the verifier says."""

    TRUE = "true"
    RECTIFY = "rectify"
    FALSE = "false"


FINDING_NAMES: dict[Finding, str] = {
    Finding.TRUE: "属实",
    Finding.RECTIFY: "不完全符合，限期整改",
    Finding.FALSE: "不实，告知拟撤销",
}


class CheckOver(Conflict):
    """The verification has been answered."""

    code = "check.over"
    template = "这件的承诺已经核查过了，结论是“{state}”。请刷新页面。"


class SecondRectification(LawForbids):
    """Rectification is ordered once."""

    code = "check.rectified_before"
    article = "国办发〔2020〕42号"
    template = "已经限期整改过一次。整改到位的选“属实”，没有整改的选“不实”。"


def answered(
    *, state: CheckState, finding: str, method: str, words: str, rectify_days: int | None, today: dt.date
) -> tuple[CheckState, dt.date | None]:
    """The state after the verifier's finding, and the day by which it must be put right.

    Raises:
        CheckOver, SecondRectification
        BadInput: no finding, no method, no words, or a deadline nobody can keep
    """
    if state not in OPEN_CHECKS:
        raise CheckOver(state=CHECK_STATES[state])
    if finding not in set(Finding):
        raise BadInput.one(("finding",), "请选核查结论。", "check.finding")
    if method not in METHODS:
        raise BadInput.one(("method",), "请选核查方式。", "check.method")
    if not words.strip():
        raise BadInput.one(("words",), "请写明核查了什么、结果怎样。", "check.words")
    if finding == Finding.RECTIFY:
        if state is CheckState.RECTIFYING:
            raise SecondRectification
        if rectify_days is None or not 1 <= rectify_days <= MOST_RECTIFY_DAYS:
            raise BadInput.one(
                ("rectify_days",), "整改期限在 1 到 {most} 天之间。", "check.rectify_days", most=MOST_RECTIFY_DAYS
            )
        return CheckState.RECTIFYING, today + dt.timedelta(days=rectify_days)
    return (CheckState.PASSED if finding == Finding.TRUE else CheckState.FALSE), None
