"""A lane of a joint approval: what one body is asked, and the steps it can take (DOMAIN §7)."""

from __future__ import annotations

from enum import StrEnum

from zhengwu.kernel.pure import Conflict


class MemberState(StrEnum):
    """Where a lane stands."""

    WAITING = "waiting"
    ACCEPTED = "accepted"
    AGREED = "agreed"
    DISAGREED = "disagreed"
    COMMITTED = "committed"
    SILENT = "silent"
    STOPPED = "stopped"


MEMBER_STATE_NAMES: dict[MemberState, str] = {
    MemberState.WAITING: "等签收",
    MemberState.ACCEPTED: "已签收",
    MemberState.AGREED: "同意",
    MemberState.DISAGREED: "不同意",
    MemberState.COMMITTED: "先承诺",
    MemberState.SILENT: "视为同意",
    MemberState.STOPPED: "不再征求",
}


class Asked(StrEnum):
    """What is asked of a body: an opinion to the lead, or a decision of its own in a case of its own."""

    OPINION = "opinion"
    CASE = "case"


ASKED_NAMES: dict[Asked, str] = {Asked.OPINION: "征求意见", Asked.CASE: "本部门办件"}


class MemberMove(StrEnum):
    """The steps of a lane."""

    SIGN = "sign"
    AGREE = "agree"
    DISAGREE = "disagree"
    COMMIT = "commit"
    DEEM = "deem"
    STOP = "stop"
    ASK_AGAIN = "ask_again"


MEMBER_MOVE_NAMES: dict[MemberMove, str] = {
    MemberMove.SIGN: "签收",
    MemberMove.AGREE: "答复同意",
    MemberMove.DISAGREE: "答复不同意",
    MemberMove.COMMIT: "承诺",
    MemberMove.DEEM: "视为同意",
    MemberMove.STOP: "不再征求",
    MemberMove.ASK_AGAIN: "再次征求",
}

_W, _A, _C, _S = MemberState.WAITING, MemberState.ACCEPTED, MemberState.COMMITTED, MemberState.SILENT
_YES, _NO, _OFF = MemberState.AGREED, MemberState.DISAGREED, MemberState.STOPPED

#: The one table of lanes. Whoever answers without signing for it first has received it all the same.
MEMBER_TABLE: dict[MemberMove, dict[MemberState, MemberState]] = {
    MemberMove.SIGN: {_W: _A},
    MemberMove.AGREE: {_W: _YES, _A: _YES, _C: _YES},
    MemberMove.DISAGREE: {_W: _NO, _A: _NO, _C: _NO},
    MemberMove.COMMIT: {_W: _C, _A: _C},
    MemberMove.DEEM: {_W: _S, _A: _S},
    MemberMove.STOP: {_W: _OFF, _A: _OFF},
    MemberMove.ASK_AGAIN: {_NO: _W, _S: _W, _OFF: _W},
}

#: Still to say something.
PENDING = frozenset({_W, _A})
#: A clock runs for these: the answer, or the day by which a commitment is to be kept.
ON_THE_CLOCK = PENDING | {_C}
#: In favour, for good.
FAVOURABLE = frozenset({_YES, _S})


class MemberOutOfOrder(Conflict):
    """The lane is not where this step begins."""

    code = "parallel.member_out_of_order"
    template = "这个部门现在是“{state}”，不能“{move}”。请刷新页面看看最新情况。"


class AlreadyDeemed(Conflict):
    """The silence has been counted as consent; the lead may ask again."""

    code = "parallel.already_deemed"
    template = "期限已过，已按同意处理。还有不同意见的，请告诉牵头部门，由牵头部门再次征求。"


def next_member_state(state: MemberState, move: MemberMove) -> MemberState:
    """The state after a step.

    Raises:
        AlreadyDeemed: an answer after silence was counted as consent
        MemberOutOfOrder: any other step the table does not have
    """
    after = MEMBER_TABLE[move].get(state)
    if after is not None:
        return after
    if state == MemberState.SILENT and move in {MemberMove.AGREE, MemberMove.DISAGREE}:
        raise AlreadyDeemed
    raise MemberOutOfOrder(state=MEMBER_STATE_NAMES[state], move=MEMBER_MOVE_NAMES[move])
