"""The one table of what may happen to a rating (好差评闭环), DOMAIN §11.

Guards, the desk's locked buttons, the sweeps and the tests are all derived from `TABLE`.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from zhengwu.kernel.pure import Conflict


class State(StrEnum):
    """Where the rating of one matter stands."""

    OPEN = "open"
    GOOD = "good"
    BAD = "bad"
    CONTACTED = "contacted"
    RECTIFIED = "rectified"
    REPLIED = "replied"
    FOLLOWED = "followed"
    APPEALED = "appealed"
    EXCLUDED = "excluded"
    EXPIRED = "expired"


STATE_NAMES: dict[State, str] = {
    State.OPEN: "待评价",
    State.GOOD: "好评",
    State.BAD: "差评，待核实",
    State.CONTACTED: "已核实，待整改",
    State.RECTIFIED: "已整改，待反馈",
    State.REPLIED: "已反馈，等追评",
    State.FOLLOWED: "已闭环",
    State.APPEALED: "申诉中",
    State.EXCLUDED: "已剔除",
    State.EXPIRED: "没有评价",
}
#: A unit has something to do about these, by a day.
DUTIES = frozenset({State.BAD, State.CONTACTED, State.RECTIFIED})
FINAL = frozenset({State.GOOD, State.FOLLOWED, State.EXCLUDED, State.EXPIRED})


class Verb(StrEnum):
    """What is done to a rating."""

    RATE_GOOD = "rate_good"
    RATE_BAD = "rate_bad"
    LAPSE = "lapse"
    CONTACT = "contact"
    APPEAL = "appeal"
    EXCLUDE = "exclude"
    REFUSE = "refuse"
    RECTIFY = "rectify"
    REPLY = "reply"
    FOLLOW_UP = "follow_up"
    CLOSE = "close"


VERB_NAMES: dict[Verb, str] = {
    Verb.RATE_GOOD: "好评",
    Verb.RATE_BAD: "差评",
    Verb.LAPSE: "到期没有评价",
    Verb.CONTACT: "联系核实",
    Verb.APPEAL: "申诉",
    Verb.EXCLUDE: "剔除",
    Verb.REFUSE: "驳回申诉",
    Verb.RECTIFY: "登记整改",
    Verb.REPLY: "反馈评价人",
    Verb.FOLLOW_UP: "追评",
    Verb.CLOSE: "到期没有追评，闭环",
}

TABLE: Mapping[tuple[State, Verb], State] = {
    (State.OPEN, Verb.RATE_GOOD): State.GOOD,
    (State.OPEN, Verb.RATE_BAD): State.BAD,
    (State.OPEN, Verb.LAPSE): State.EXPIRED,
    (State.BAD, Verb.CONTACT): State.CONTACTED,
    (State.BAD, Verb.APPEAL): State.APPEALED,
    (State.APPEALED, Verb.EXCLUDE): State.EXCLUDED,
    (State.APPEALED, Verb.REFUSE): State.CONTACTED,
    (State.CONTACTED, Verb.RECTIFY): State.RECTIFIED,
    (State.RECTIFIED, Verb.REPLY): State.REPLIED,
    (State.REPLIED, Verb.FOLLOW_UP): State.FOLLOWED,
    (State.REPLIED, Verb.CLOSE): State.FOLLOWED,
}


class NotNow(Conflict):
    """The rating is somewhere else by now."""

    code = "ratings.not_now"
    template = "这条评价现在是“{state_name}”，不能{verb_name}，可能同事刚刚办过。请刷新页面。"


def next_state(state: State, verb: Verb) -> State:
    """Where the verb leads.

    Raises:
        NotNow
    """
    try:
        return TABLE[state, verb]
    except KeyError:
        raise NotNow(state_name=STATE_NAMES[state], verb_name=VERB_NAMES[verb]) from None


def may_now(state: State, verb: Verb) -> bool:
    """Whether the table has it."""
    return (state, verb) in TABLE
