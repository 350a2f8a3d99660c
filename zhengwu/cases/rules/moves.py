"""The one transition table: which move leads from where to where (DOMAIN §6).

Guards, the desk's locked buttons, the public flow picture and the tests are all derived from `TABLE`.
"""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum

from zhengwu.cases.rules.states import ON_THE_CLOCK, STATE_NAMES, UNDECIDED, State
from zhengwu.kernel.pure import Conflict


class Move(StrEnum):
    """A step of the law that changes the state of a case."""

    PRE_RETURN = "pre_return"
    RESUBMIT = "resubmit"
    RECEIVE = "receive"
    REFUSE_ACCEPTANCE = "refuse_acceptance"
    REQUEST_CORRECTION = "request_correction"
    ACCEPT = "accept"
    DEEM_ACCEPTED = "deem_accepted"
    SUPPLY = "supply"
    LAPSE = "lapse"
    LAPSE_TOLERATED = "lapse_tolerated"
    ASSIGN = "assign"
    START_SPECIAL = "start_special"
    END_SPECIAL = "end_special"
    FORWARD = "forward"
    RETURN_OPINION = "return_opinion"
    APPROVE = "approve"
    REJECT = "reject"
    DEEM_RENEWED = "deem_renewed"
    CLOSE = "close"
    WITHDRAW = "withdraw"
    ABATE = "abate"
    REVOKE = "revoke"
    CANCEL = "cancel"
    ARCHIVE = "archive"


TABLE: dict[Move, dict[State, State]] = {
    Move.PRE_RETURN: {State.SUBMITTED: State.RETURNED},
    Move.RESUBMIT: {State.RETURNED: State.SUBMITTED},
    Move.RECEIVE: {State.SUBMITTED: State.RECEIVED},
    Move.REFUSE_ACCEPTANCE: {State.RECEIVED: State.NOT_ACCEPTED},
    Move.REQUEST_CORRECTION: {State.RECEIVED: State.CORRECTING},
    Move.ACCEPT: {State.RECEIVED: State.ACCEPTED},
    Move.DEEM_ACCEPTED: {State.RECEIVED: State.ACCEPTED},
    Move.SUPPLY: {State.CORRECTING: State.ACCEPTED},
    Move.LAPSE: {State.CORRECTING: State.TERMINATED},
    Move.LAPSE_TOLERATED: dict.fromkeys((*sorted(ON_THE_CLOCK), State.APPROVED), State.TERMINATED),
    Move.ASSIGN: {State.ACCEPTED: State.REVIEWING},
    Move.START_SPECIAL: {State.REVIEWING: State.SPECIAL},
    Move.END_SPECIAL: {State.SPECIAL: State.REVIEWING},
    Move.FORWARD: {State.REVIEWING: State.WITH_SUPERIOR},
    Move.RETURN_OPINION: {State.WITH_SUPERIOR: State.REVIEWING},
    Move.APPROVE: {State.REVIEWING: State.APPROVED},
    Move.REJECT: {State.REVIEWING: State.REJECTED},
    Move.DEEM_RENEWED: dict.fromkeys(sorted(ON_THE_CLOCK), State.APPROVED),
    Move.CLOSE: {State.APPROVED: State.CLOSED, State.REJECTED: State.CLOSED},
    Move.WITHDRAW: dict.fromkeys(sorted(UNDECIDED), State.WITHDRAWN),
    Move.ABATE: dict.fromkeys(sorted(UNDECIDED), State.TERMINATED),
    Move.REVOKE: {State.CLOSED: State.REVOKED},
    Move.CANCEL: {State.CLOSED: State.CANCELLED},
    Move.ARCHIVE: dict.fromkeys((State.CLOSED, State.REVOKED, State.CANCELLED), State.ARCHIVED),
}

#: What a move is called on buttons and in refusals.
MOVE_NAMES: dict[Move, str] = {
    Move.PRE_RETURN: "预审退回",
    Move.RESUBMIT: "重新提交",
    Move.RECEIVE: "收件",
    Move.REFUSE_ACCEPTANCE: "不予受理",
    Move.REQUEST_CORRECTION: "补正告知",
    Move.ACCEPT: "受理",
    Move.DEEM_ACCEPTED: "逾期视为受理",
    Move.SUPPLY: "补交材料",
    Move.LAPSE: "逾期未补终止",
    Move.LAPSE_TOLERATED: "容缺逾期终止",
    Move.ASSIGN: "分派审查",
    Move.START_SPECIAL: "开始特别程序",
    Move.END_SPECIAL: "结束特别程序",
    Move.FORWARD: "上报",
    Move.RETURN_OPINION: "上级返回意见",
    Move.APPROVE: "准予",
    Move.REJECT: "不予许可",
    Move.DEEM_RENEWED: "逾期视为准予延续",
    Move.CLOSE: "办结",
    Move.WITHDRAW: "撤回申请",
    Move.ABATE: "因申请人终止而终止",
    Move.REVOKE: "撤销",
    Move.CANCEL: "注销",
    Move.ARCHIVE: "归档",
}


class OutOfOrder(Conflict):
    """The step does not follow from the state the case is in."""

    code = "out_of_order"
    template = "这件现在是“{state_name}”，不能办“{move_name}”。请刷新页面，看这件现在能办哪一步。"


def next_state(state: State, move: Move) -> State:
    """Where `move` leads from `state`.

    Raises:
        OutOfOrder: the table has no such step
    """
    try:
        return TABLE[move][state]
    except KeyError:
        raise OutOfOrder(state_name=STATE_NAMES[state], move_name=MOVE_NAMES[move]) from None


def only_in(states: Collection[State], state: State, *, step: str) -> None:
    """Refuse a step that changes no state, and so stands in no table, outside the states in which it may be done.

    Raises:
        OutOfOrder
    """
    if state not in states:
        raise OutOfOrder(state_name=STATE_NAMES[state], move_name=step)


def moves_from(state: State) -> tuple[Move, ...]:
    """Every move the table allows from here."""
    return tuple(move for move, steps in TABLE.items() if state in steps)
