"""并联审批: one lead, many members, one clock of 45 and 15 working days (行政许可法 art. 26, 42; DOMAIN §7)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from zhengwu.kernel.pure import Conflict, LawForbids
from zhengwu.parallel.rules.members import PENDING, Asked, MemberState


class JointKind(StrEnum):
    """How far commitments carry."""

    GENERAL = "general"
    PRECONDITION = "precondition"


JOINT_KIND_NAMES: dict[JointKind, str] = {JointKind.GENERAL: "一般并联", JointKind.PRECONDITION: "前置并联"}


class OnRefusal(StrEnum):
    """What the others do when one body says no."""

    GO_ON = "go_on"
    STOP = "stop"


ON_REFUSAL_NAMES: dict[OnRefusal, str] = {OnRefusal.GO_ON: "其他部门接着办", OnRefusal.STOP: "其他部门先停下"}


class JointState(StrEnum):
    """Accepting and distributing are one act, so that the day is the same; a joint approval begins with its members asked."""

    COLLECTING = "collecting"
    CONSOLIDATING = "consolidating"
    CLOSED = "closed"
    TERMINATED = "terminated"


JOINT_STATE_NAMES: dict[JointState, str] = {
    JointState.COLLECTING: "等部门答复",
    JointState.CONSOLIDATING: "等牵头汇总",
    JointState.CLOSED: "已办结",
    JointState.TERMINATED: "已终止",
}
OPEN = frozenset({JointState.COLLECTING, JointState.CONSOLIDATING})


class Outcome(StrEnum):
    """What the lead concludes."""

    PASSED = "passed"
    NOT_PASSED = "not_passed"


OUTCOME_NAMES: dict[Outcome, str] = {Outcome.PASSED: "通过", Outcome.NOT_PASSED: "不通过"}


#: Why a round about a case lost its object, by what happened to the case. The applicant and the bodies read it.
NO_OBJECT: dict[str, str] = {
    "withdrawn": "申请人撤回了申请，不用再答复。",
    "abated": "申请人死亡或者终止，不用再答复。",
    "tolerance_broken": "容缺的材料逾期没有补齐，办理终止，不用再答复。",
    "renewed": "到期没有决定，依法视为准予延续，不用再答复。",
    "transferred": "办件移送给别的机关了，需要的话由接手的机关再征求意见。",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneFact:
    """A lane as the rules see it."""

    name: str
    state: MemberState
    mandatory: bool = True


class JointOver(Conflict):
    """Closed or terminated: nothing more can be done to it."""

    code = "parallel.joint_over"
    template = "这次并联审批已经“{state}”，不能再办这一步。"


class StillWaiting(LawForbids):
    """General joint approval: the lead closes only after all have answered."""

    code = "parallel.still_waiting"
    article = "行政许可法第二十六条第二款"
    template = "还在等{who}答复，全部答复以后才能汇总。可以先催办。"


class CommitmentIsNotEnough(LawForbids):
    """General joint approval: a commitment does not stand for an answer."""

    code = "parallel.commitment_not_enough"
    article = "行政许可法第二十六条第二款"
    template = "{who}只作了承诺，一般并联要等到正式意见。"


class MemberRefuses(LawForbids):
    """What one body lawfully refuses the lead cannot pass."""

    code = "parallel.member_refuses"
    article = "行政许可法第三十八条"
    template = "{who}不同意，不能按通过办结。整改以后可以再次征求意见，或者按不通过办结并写明理由。"


class DecidedBeforeTheRound(LawForbids):
    """The lead decides its case after it has heard everybody it has asked."""

    code = "parallel.decided_before_the_round"
    article = "行政许可法第二十六条第二款"
    template = "这件正在并联审批，还没有汇总。请先汇总办结，或者终止并联审批，再作决定。"


class ApprovedAgainstTheRound(LawForbids):
    """The round did not pass, so the lead cannot approve."""

    code = "parallel.approved_against_the_round"
    article = "行政许可法第三十八条"
    template = "并联审批的结论是不通过，不能准予。整改以后可以再开始一次并联审批，或者按不予许可办。"


class NotUnderExamination(Conflict):
    """Others are asked about what has been accepted and is not decided yet."""

    code = "parallel.not_under_examination"
    template = "这件现在是“{state}”，不能开始并联审批。受理以后、决定以前才能征求别的部门。"


class ConclusionMissing(LawForbids):
    """The applicant must be told why."""

    code = "parallel.conclusion_missing"
    article = "行政许可法第三十八条第二款"
    template = "请写明汇总意见，申请人会看到。"


def next_phase(lanes: Sequence[LaneFact], *, kind: JointKind, on_refusal: OnRefusal) -> JointState:
    """COLLECTING while somebody is waited for; a refusal ends the waiting where the rule says stop."""
    if on_refusal == OnRefusal.STOP and refusing(lanes):
        return JointState.CONSOLIDATING
    waited = PENDING if kind == JointKind.PRECONDITION else PENDING | {MemberState.COMMITTED}
    return JointState.COLLECTING if any(lane.state in waited for lane in lanes) else JointState.CONSOLIDATING


def may_close(lanes: Sequence[LaneFact], *, kind: JointKind, state: JointState, outcome: Outcome, words: str) -> None:
    """Refuse a conclusion the answers do not carry.

    Raises:
        JointOver, ConclusionMissing
        StillWaiting, CommitmentIsNotEnough: not all have answered
        MemberRefuses: passed over the refusal of a mandatory member
    """
    if state not in OPEN:
        raise JointOver(state=JOINT_STATE_NAMES[state])
    if not words.strip():
        raise ConclusionMissing
    if outcome == Outcome.NOT_PASSED and refusing(lanes):
        return
    if waiting := [lane.name for lane in lanes if lane.state in PENDING]:
        raise StillWaiting(who="、".join(waiting))
    promised = [lane.name for lane in lanes if lane.state == MemberState.COMMITTED]
    if promised and kind == JointKind.GENERAL:
        raise CommitmentIsNotEnough(who="、".join(promised))
    if outcome == Outcome.PASSED and (no := refusing(lanes)):
        raise MemberRefuses(who="、".join(no))


def may_decide(*, state: JointState, outcome: str, approves: bool) -> None:
    """Whether the lead may decide its case, given the last round about it.

    Raises:
        DecidedBeforeTheRound: others are still being asked
        ApprovedAgainstTheRound
    """
    if state in OPEN:
        raise DecidedBeforeTheRound
    if approves and outcome == Outcome.NOT_PASSED:
        raise ApprovedAgainstTheRound


def refusing(lanes: Iterable[LaneFact]) -> list[str]:
    """The mandatory members that say no."""
    return [lane.name for lane in lanes if lane.mandatory and lane.state == MemberState.DISAGREED]


def silence_consents(*, asked: Asked, flagged: bool) -> bool:
    """超时默认: only for an opinion between bodies that was flagged so; never for a body's own decision (DOMAIN §6)."""
    return flagged and asked == Asked.OPINION
