"""The one table of what may happen to an entry.

Guards, the desk's locked buttons and the tests are all derived from `TABLE`.
"""

from __future__ import annotations

from enum import StrEnum

from zhengwu.kernel.pure import Conflict


class State(StrEnum):
    """Where an entry stands. Only `PUBLISHED` is in the public list."""

    WAITING = "waiting"
    PUBLISHED = "published"
    WITHHELD = "withheld"
    WITHDRAWN = "withdrawn"
    REPAIRED = "repaired"
    EXPIRED = "expired"


STATE_NAMES: dict[State, str] = {
    State.WAITING: "等公示",
    State.PUBLISHED: "公示中",
    State.WITHHELD: "不予公示",
    State.WITHDRAWN: "已撤回",
    State.REPAIRED: "已信用修复",
    State.EXPIRED: "公示期满",
}


class Verb(StrEnum):
    """What is done to an entry."""

    PUBLISH = "publish"
    HOLD = "hold"
    RELEASE = "release"
    WITHHOLD = "withhold"
    CORRECT = "correct"
    MARK = "mark"
    WITHDRAW = "withdraw"
    REPAIR = "repair"
    EXPIRE = "expire"


VERB_NAMES: dict[Verb, str] = {
    Verb.PUBLISH: "公示",
    Verb.HOLD: "暂缓公示",
    Verb.RELEASE: "恢复公示",
    Verb.WITHHOLD: "不予公示",
    Verb.CORRECT: "更正",
    Verb.MARK: "标注状态",
    Verb.WITHDRAW: "撤回",
    Verb.REPAIR: "信用修复",
    Verb.EXPIRE: "期满结束",
}

_OPEN = (State.WAITING, State.PUBLISHED)

#: A hold keeps an entry where it is: it waits longer, or is looked at again while it stands in public.
TABLE: dict[Verb, dict[State, State]] = {
    Verb.PUBLISH: {State.WAITING: State.PUBLISHED},
    Verb.HOLD: {state: state for state in _OPEN},
    Verb.RELEASE: {state: state for state in _OPEN},
    Verb.WITHHOLD: dict.fromkeys(_OPEN, State.WITHHELD),
    Verb.CORRECT: {state: state for state in _OPEN},
    Verb.MARK: {state: state for state in _OPEN},
    Verb.WITHDRAW: dict.fromkeys(_OPEN, State.WITHDRAWN),
    Verb.REPAIR: {State.PUBLISHED: State.REPAIRED},
    Verb.EXPIRE: {State.PUBLISHED: State.EXPIRED},
}


class NotNow(Conflict):
    """The step does not follow from the state the entry is in."""

    code = "disclosure.not_now"
    template = "这一条现在是“{state_name}”，不能办“{verb_name}”。请刷新页面，看现在能办哪一步。"


def next_state(state: State, verb: Verb) -> State:
    """Where `verb` leads from `state`.

    Raises:
        NotNow: the table has no such step
    """
    try:
        return TABLE[verb][state]
    except KeyError:
        raise NotNow(state_name=STATE_NAMES[state], verb_name=VERB_NAMES[verb]) from None
