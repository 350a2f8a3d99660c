"""考核结果的公布: computed, published, final."""

from __future__ import annotations

from enum import StrEnum

from zhengwu.kernel.pure import Conflict


class State(StrEnum):
    """Where the results of a period stand."""

    COMPUTED = "computed"
    PUBLISHED = "published"
    FINAL = "final"


STATE_NAMES: dict[State, str] = {State.COMPUTED: "已试算", State.PUBLISHED: "已公布，可以提异议", State.FINAL: "已确定"}


class RoundOutOfOrder(Conflict):
    """Not now."""

    code = "appraisal.not_now"
    template = "这一期现在是“{state_name}”，办不了这一步。请刷新页面。"


def must_be(state: State, *wanted: State) -> None:
    """Whether it stands where it has to.

    Raises:
        RoundOutOfOrder
    """
    if state not in wanted:
        raise RoundOutOfOrder(state_name=STATE_NAMES[state])
