"""事项版本的状态 the states of an item version, and how one leads to another (DOMAIN §4)."""

from enum import StrEnum
from typing import Final

from zhengwu.kernel.pure import Conflict


class State(StrEnum):
    """草稿 · 编制审核 · 法制审核 · 待生效 · 有效 · 暂停 · 被替代 · 取消."""

    DRAFT = "draft"
    STAFFING_REVIEW = "staffing_review"
    LEGAL_REVIEW = "legal_review"
    APPROVED = "approved"
    IN_FORCE = "in_force"
    SUSPENDED = "suspended"
    SUPERSEDED = "superseded"
    CANCELLED = "cancelled"


NAMES: Final = {
    State.DRAFT: "草稿",
    State.STAFFING_REVIEW: "编制审核",
    State.LEGAL_REVIEW: "法制审核",
    State.APPROVED: "待生效",
    State.IN_FORCE: "有效",
    State.SUSPENDED: "暂停",
    State.SUPERSEDED: "被替代",
    State.CANCELLED: "取消",
}

NOT_PUBLISHED: Final = frozenset({State.DRAFT, State.STAFFING_REVIEW, State.LEGAL_REVIEW, State.APPROVED})
"""Before publication a version may still be changed; afterwards never."""

MOVES: Final[dict[str, dict[State, State]]] = {
    "submit": {State.DRAFT: State.STAFFING_REVIEW},
    "approve": {State.STAFFING_REVIEW: State.LEGAL_REVIEW, State.LEGAL_REVIEW: State.APPROVED},
    "return": {State.STAFFING_REVIEW: State.DRAFT, State.LEGAL_REVIEW: State.DRAFT},
    "withdraw": dict.fromkeys(NOT_PUBLISHED, State.CANCELLED),
    "publish": {State.APPROVED: State.IN_FORCE},
    "suspend": {State.IN_FORCE: State.SUSPENDED},
    "resume": {State.SUSPENDED: State.IN_FORCE},
    "supersede": {State.IN_FORCE: State.SUPERSEDED, State.SUSPENDED: State.SUPERSEDED},
    "cancel": {State.IN_FORCE: State.CANCELLED, State.SUSPENDED: State.CANCELLED},
}


class WrongState(Conflict):
    """The version is in a state from which this cannot be done."""

    code = "items.wrong_state"
    template = "这个版本现在是“{state}”，不能这样改。请刷新后再看。"


def moved(state: str, move: str) -> State:
    """The state after this move.

    Raises:
        WrongState
    """
    before = State(state)
    if before not in MOVES[move]:
        raise WrongState(state=NAMES[before])
    return MOVES[move][before]
