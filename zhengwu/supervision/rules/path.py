"""The path of a card: which move leads from where to where, and who makes it (DOMAIN §10).

Guards, locked buttons and the tests are all derived from `TABLE`.
"""

from __future__ import annotations

from enum import StrEnum

from zhengwu.kernel.pure import Conflict


class State(StrEnum):
    """Where a card stands."""

    RAISED = "raised"
    NOTIFIED = "notified"
    EXPLAINED = "explained"
    UPHELD = "upheld"
    RECTIFIED = "rectified"
    CLOSED = "closed"
    CANCELLED = "cancelled"
    REFERRED = "referred"


STATE_NAMES: dict[State, str] = {
    State.RAISED: "已生成",
    State.NOTIFIED: "已通知",
    State.EXPLAINED: "已说明",
    State.UPHELD: "认定",
    State.RECTIFIED: "已整改",
    State.CLOSED: "已办结",
    State.CANCELLED: "已撤销",
    State.REFERRED: "移交追责",
}

#: Nothing more happens to these.
FINAL = frozenset({State.CLOSED, State.CANCELLED, State.REFERRED})
#: These cost points: somebody judged, or silence did.
STANDING = frozenset({State.UPHELD, State.RECTIFIED, State.CLOSED, State.REFERRED})
#: Somebody still has to do something.
OPEN = frozenset(State) - FINAL


class Move(StrEnum):
    """A step that changes the state of a card."""

    NOTIFY = "notify"
    EXPLAIN = "explain"
    SILENCE = "silence"
    UPHOLD = "uphold"
    CANCEL = "cancel"
    APPEAL = "appeal"
    RECTIFY = "rectify"
    SEND_BACK = "send_back"
    CLOSE = "close"
    REFER = "refer"


MOVE_NAMES: dict[Move, str] = {
    Move.NOTIFY: "通知",
    Move.EXPLAIN: "说明",
    Move.SILENCE: "逾期未说明，自动认定",
    Move.UPHOLD: "认定",
    Move.CANCEL: "撤销",
    Move.APPEAL: "申诉",
    Move.RECTIFY: "整改",
    Move.SEND_BACK: "退回整改",
    Move.CLOSE: "办结",
    Move.REFER: "移交追责",
}

TABLE: dict[Move, dict[State, State]] = {
    Move.NOTIFY: {State.RAISED: State.NOTIFIED},
    Move.EXPLAIN: {State.NOTIFIED: State.EXPLAINED},
    Move.SILENCE: {State.NOTIFIED: State.UPHELD},
    Move.UPHOLD: {State.EXPLAINED: State.UPHELD},
    # What should never have been raised goes from wherever it is: an error, a calendar or a pause entered late (DOMAIN §10, Edge).
    Move.CANCEL: dict.fromkeys(
        (State.NOTIFIED, State.EXPLAINED, State.UPHELD, State.RECTIFIED, State.CLOSED), State.CANCELLED
    ),
    Move.APPEAL: {State.UPHELD: State.EXPLAINED},
    Move.RECTIFY: {State.UPHELD: State.RECTIFIED},
    Move.SEND_BACK: {State.RECTIFIED: State.UPHELD},
    Move.CLOSE: {State.RECTIFIED: State.CLOSED},
    Move.REFER: {State.UPHELD: State.REFERRED},
}

#: From these only the system cancels: what a supervisor judged is undone by an appeal, and by nobody's second thought.
CANCELLED_BY_SYSTEM_ONLY = frozenset({State.UPHELD, State.RECTIFIED, State.CLOSED})


class CardOutOfOrder(Conflict):
    """The step does not follow from the state the card is in."""

    code = "card.out_of_order"
    template = "这张监察卡现在是“{state_name}”，不能办“{move_name}”。请刷新页面，看现在能办哪一步。"


def next_state(state: State, move: Move, *, by_system: bool = False) -> State:
    """Where `move` leads from `state`.

    Raises:
        CardOutOfOrder: the table has no such step, or only the system may take it from here
    """
    after = TABLE[move].get(state)
    if after is None or (move is Move.CANCEL and state in CANCELLED_BY_SYSTEM_ONLY and not by_system):
        raise CardOutOfOrder(state_name=STATE_NAMES[state], move_name=MOVE_NAMES[move])
    return after


def moves_from(state: State) -> tuple[Move, ...]:
    """Every move the table allows people from here."""
    return tuple(
        move
        for move, steps in TABLE.items()
        if state in steps
        and move not in {Move.NOTIFY, Move.SILENCE}
        and not (move is Move.CANCEL and state in CANCELLED_BY_SYSTEM_ONLY)
    )
