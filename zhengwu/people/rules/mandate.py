"""委托: for whom somebody may act, in what, from which day, until which day. 民法典 art. 161–165, 173, 26–39.

A guardian (监护人) is entered like an agent, because what the platform asks is the same: may this person act in that name today,
in this matter? What differs is who makes it (the law, not the principal) and when it ends (at majority, not on a chosen day).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from enum import StrEnum

from zhengwu.kernel.pure import BadInput, Conflict

Loc = tuple[str | int, ...]

#: 民法典 art. 17: adult at eighteen full years.
MAJORITY_YEARS = 18


class MandateKind(StrEnum):
    """By what somebody acts for another."""

    AGENT = "agent"
    """委托代理: chosen by the principal (民法典 art. 165)"""
    OPERATOR = "operator"
    """经办人: chosen by a legal person (art. 170)"""
    GUARDIAN_MINOR = "guardian_minor"
    """未成年人的监护人 (art. 27), until majority"""
    GUARDIAN_ADULT = "guardian_adult"
    """无或限制民事行为能力成年人的监护人 (art. 28), until somebody ends it"""


KIND_NAMES: dict[MandateKind, str] = {
    MandateKind.AGENT: "委托代理",
    MandateKind.OPERATOR: "企业经办",
    MandateKind.GUARDIAN_MINOR: "未成年人监护",
    MandateKind.GUARDIAN_ADULT: "成年人监护",
}
GUARDIANS = frozenset({MandateKind.GUARDIAN_MINOR, MandateKind.GUARDIAN_ADULT})


class MandateAction(StrEnum):
    """What an agent may do in the principal's name."""

    APPLY = "apply"
    """申请: hand in, supply, withdraw"""
    QUERY = "query"
    """查询: see cases and their papers"""
    RECEIVE = "receive"
    """领取结果"""


ACTION_NAMES: dict[MandateAction, str] = {
    MandateAction.APPLY: "申请办理",
    MandateAction.QUERY: "查询进度",
    MandateAction.RECEIVE: "领取结果",
}


class MandateEnd(StrEnum):
    """Why a mandate ended before its last day."""

    REVOKED = "revoked"
    """撤销 by the principal (民法典 art. 173(2))"""
    RESIGNED = "resigned"
    """辞去 by the agent (art. 173(2))"""
    DECLINED = "declined"
    """未接受"""
    DEATH = "death"
    """principal or agent died (art. 173(3)(4))"""
    DISSOLUTION = "dissolution"
    """the legal person ended (art. 173(5))"""


END_NAMES: dict[MandateEnd, str] = {
    MandateEnd.REVOKED: "已撤销",
    MandateEnd.RESIGNED: "代理人已辞去",
    MandateEnd.DECLINED: "未接受",
    MandateEnd.DEATH: "一方去世，终止",
    MandateEnd.DISSOLUTION: "单位注销，终止",
}


class Standing(StrEnum):
    """Where a mandate stands on a day."""

    AWAITS = "awaits"
    """等对方接受"""
    FUTURE = "future"
    """还没开始"""
    LIVE = "live"
    """有效"""
    EXPIRED = "expired"
    """已到期"""
    ENDED = "ended"
    """ended before its time: `MandateEnd` says why"""


class MandateEndsBeforeItStarts(BadInput):
    """The last day lies before the first."""

    code = "mandate.period"


class MandateAlreadyOver(BadInput):
    """Ends before today: it would never be live."""

    code = "mandate.over"


class MandateToOneself(BadInput):
    """Nobody needs a mandate to act for themselves."""

    code = "mandate.self"


class MandateScopeUnknown(BadInput):
    """An action or kind that is not in the tables."""

    code = "mandate.scope_unknown"


class WardIsAdult(BadInput):
    """Guardianship of a minor for somebody who is none."""

    code = "mandate.ward_adult"


class WardBirthUnknown(BadInput):
    """Guardianship of a minor whose birthday nobody knows: it could not end at majority."""

    code = "mandate.ward_birth_unknown"


class MandateRevokedAlready(Conflict):
    """Already revoked."""

    code = "mandate.revoked"
    template = "这份委托已经撤销，不用再办。"


class MandateNotWaiting(Conflict):
    """Answered before, or over meanwhile."""

    code = "mandate.not_waiting"
    template = "这份委托现在不等您答复：已经答复过，或对方撤回了。请刷新页面看最新情况。"


def check_period(*, valid_from: date, valid_to: date, today: date) -> None:
    """A mandate is live on days d with valid_from <= d < valid_to (half-open: `valid_to` is the first day without it).

    Raises:
        MandateEndsBeforeItStarts, MandateAlreadyOver
    """
    if valid_to <= valid_from:
        raise MandateEndsBeforeItStarts.one(("valid_to",), "委托的终止日要晚于起始日，请重新选择。", "mandate.period")
    if valid_to <= today:
        raise MandateAlreadyOver.one(("valid_to",), "委托的终止日已经过去，请选一个将来的日子。", "mandate.over")


def check_parties(*, principal_person_id: int | None, agent_id: int) -> None:
    """The agent is somebody else.

    Raises:
        MandateToOneself
    """
    if principal_person_id == agent_id:
        raise MandateToOneself.one(("agent",), "不能委托给自己。请填写另一位代办人。", "mandate.self")


def read_actions(actions: Iterable[str]) -> list[str]:
    """The actions of a scope in the order of the table; all of them are the same as none named.

    Raises:
        MandateScopeUnknown
    """
    wanted = set(actions)
    if strange := wanted - set(MandateAction):
        raise MandateScopeUnknown.one(
            ("actions",), "没有“{action}”这项权限，请从列出的几项里选。", "mandate.scope_unknown", action=min(strange)
        )
    chosen = [action.value for action in MandateAction if action in wanted]
    return [] if len(chosen) == len(MandateAction) else chosen


def covers(*, task_codes: Collection[str], actions: Collection[str], task_code: str = "", action: str = "") -> bool:
    """Whether a scope reaches a matter and an action; empty collections reach all, an empty question asks for anything."""
    in_matter = not task_code or not task_codes or task_code in task_codes
    in_action = not action or not actions or action in actions
    return in_matter and in_action


def standing(*, valid_from: date, valid_to: date | None, awaits_answer: bool, ended: bool, today: date) -> Standing:
    """Where a mandate stands today."""
    if ended:
        return Standing.ENDED
    if valid_to is not None and valid_to <= today:
        return Standing.EXPIRED
    if awaits_answer:
        return Standing.AWAITS
    return Standing.LIVE if valid_from <= today else Standing.FUTURE


def majority_date(birth_date: date) -> date:
    """The day somebody comes of age (民法典 art. 17); born on 29 February, on 1 March where there is none."""
    year = birth_date.year + MAJORITY_YEARS
    try:
        return birth_date.replace(year=year)
    except ValueError:
        return date(year, 3, 1)


def guardianship_until(*, kind: MandateKind, birth_date: date | None, today: date) -> date | None:
    """The first day without guardianship: the ward's majority; none for an adult without capacity.

    Raises:
        WardBirthUnknown, WardIsAdult
    """
    if kind is MandateKind.GUARDIAN_ADULT:
        return None
    if birth_date is None:
        raise WardBirthUnknown.one(
            ("ward",),
            "没有登记出生日期，不知道监护到哪天为止。请先在证件登记里补上出生日期。",
            "mandate.ward_birth_unknown",
        )
    until = majority_date(birth_date)
    if until <= today:
        raise WardIsAdult.one(
            ("ward",),
            "这位已经成年，不能登记未成年人监护。没有行为能力的成年人，请选“成年人监护”。",
            "mandate.ward_adult",
        )
    return until
