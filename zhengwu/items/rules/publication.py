"""发布流程 how the review process and the legal state of a draft go together: the process says whose turn it is, the state follows.

DOMAIN §4: 草稿 → 编制审核 → 法制审核 → 待生效; any reviewer sends it back to 草稿 with reasons. Who wrote it reviews nothing of it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final

from zhengwu.items.rules.states import State

#: The drawing by which drafts are looked over (doors/ops/demo/processes/item-publication.bpmn).
PROCESS_KEY: Final = "item-publication"

#: Being looked over, and by whom.
REVIEWS: Final[Mapping[State, str]] = {
    State.STAFFING_REVIEW: "items.review_staffing",
    State.LEGAL_REVIEW: "items.review_legal",
}
_STATE_OF: Final = {action: state for state, action in REVIEWS.items()}


def state_after(*, open_actions: Collection[str], outcome: str) -> State:
    """The legal state of a draft whose process stands like this.

    Args:
        open_actions: of the steps that wait; empty once the process has ended.
        outcome: of the last step, when it has ended: approve or reject.
    Raises:
        ValueError: the drawing has steps that are no review; it cannot be used to publish items
    """
    if open_actions:
        strange = sorted(set(open_actions) - set(_STATE_OF))
        if strange:
            raise ValueError(f"{PROCESS_KEY}: steps that are no review of an item: {strange}")
        return min((_STATE_OF[action] for action in open_actions), key=list(REVIEWS).index)
    return State.APPROVED if outcome == "approve" else State.DRAFT
