"""撤销和注销: on which grounds a result is ended, and that the holder is heard first (行政许可法 art. 69, 70)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from zhengwu.kernel.pure import BadInput, Conflict, LawForbids

Kind = Literal["revoke", "cancel"]
KIND_NAMES: dict[str, str] = {"revoke": "撤销", "cancel": "注销"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """One ground of the law. `compensates`: the organ was wrong, so damage is made good (art. 69(4)). `must`: no discretion."""

    kind: Kind
    name: str
    article: str
    compensates: bool = False
    must: bool = False


GROUNDS: Mapping[str, Ground] = {
    "abuse": Ground(
        kind="revoke",
        name="工作人员滥用职权、玩忽职守作出准予决定",
        article="行政许可法第六十九条第一款第一项",
        compensates=True,
    ),
    "powers": Ground(
        kind="revoke",
        name="超越法定职权作出准予决定",
        article="行政许可法第六十九条第一款第二项",
        compensates=True,
    ),
    "procedure": Ground(
        kind="revoke",
        name="违反法定程序作出准予决定",
        article="行政许可法第六十九条第一款第三项",
        compensates=True,
    ),
    "unqualified": Ground(
        kind="revoke",
        name="对不具备申请资格或者不符合法定条件的申请人准予",
        article="行政许可法第六十九条第一款第四项",
        compensates=True,
    ),
    "other_revoke": Ground(
        kind="revoke",
        name="依法可以撤销的其他情形",
        article="行政许可法第六十九条第一款第五项",
        compensates=True,
    ),
    "fraud": Ground(
        kind="revoke", name="以欺骗、贿赂等不正当手段取得", article="行政许可法第六十九条第二款", must=True
    ),
    "false_promise": Ground(
        kind="revoke", name="告知承诺不实", article="行政许可法第六十九条第二款、国办发〔2020〕42号", must=True
    ),
    "expired": Ground(kind="cancel", name="有效期届满未延续", article="行政许可法第七十条第一项", must=True),
    "died": Ground(
        kind="cancel", name="特定资格的公民死亡或者丧失行为能力", article="行政许可法第七十条第二项", must=True
    ),
    "dissolved": Ground(kind="cancel", name="法人或者其他组织依法终止", article="行政许可法第七十条第三项", must=True),
    "withdrawn": Ground(
        kind="cancel", name="依法被撤回，或者许可证件依法被吊销", article="行政许可法第七十条第四项", must=True
    ),
    "force_majeure": Ground(kind="cancel", name="因不可抗力无法实施", article="行政许可法第七十条第五项", must=True),
    "other_cancel": Ground(
        kind="cancel", name="法律、法规规定的其他情形", article="行政许可法第七十条第六项", must=True
    ),
}

#: Days the holder has to speak when the officer names none, and at most. Working days.
HEARD_DAYS, MOST_HEARD_DAYS = 5, 20


class NotGranted(LawForbids):
    """A refusal gave nothing that could be taken back."""

    code = "undoing.not_granted"
    article = "行政许可法第六十九条、第七十条"
    template = "这件没有准予，没有可以撤销、注销的结果。"


class AlreadyProposed(Conflict):
    """A proceeding is open."""

    code = "undoing.already"
    template = "已经告知过拟{kind}，等陈述申辩期满（{until}）再作决定，不用再告知。"


class NothingProposed(LawForbids):
    """No result is undone without telling the holder first."""

    code = "undoing.not_proposed"
    article = "行政许可法第七条、第六十九条、第七十条"
    template = "还没有告知持证人，不能直接撤销、注销。请先办“告知拟撤销、注销”，听取陈述申辩。"


class StillHeard(LawForbids):
    """The holder may still speak."""

    code = "undoing.still_heard"
    article = "行政许可法第七条"
    template = "持证人可以陈述、申辩到 {until}，期满以后再决定。本人已经说过的，可以提前决定。"


def proposal(*, ground: str, reason: str, granted: bool, heard_days: int) -> Ground:
    """The ground on which a result is to be undone.

    Args:
        heard_days: working days the holder has to speak.

    Raises:
        NotGranted
        BadInput: no such ground, no reason, or days nobody can keep
    """
    if not granted:
        raise NotGranted
    if ground not in GROUNDS:
        raise BadInput.one(("ground",), "请从法律列明的情形里选一项。", "undoing.ground")
    if not reason.strip():
        raise BadInput.one(("reason",), "请写明事实和理由，会印在告知书上。", "undoing.reason")
    if not 1 <= heard_days <= MOST_HEARD_DAYS:
        raise BadInput.one(
            ("heard_days",), "陈述申辩期限在 1 到 {most} 个工作日之间。", "undoing.heard_days", most=MOST_HEARD_DAYS
        )
    return GROUNDS[ground]


def may_undo(*, heard_until: dt.date, has_spoken: bool, today: dt.date) -> None:
    """Refuse to end a result before its holder was heard.

    Raises:
        StillHeard
    """
    if not has_spoken and today <= heard_until:
        raise StillHeard(until=heard_until)
