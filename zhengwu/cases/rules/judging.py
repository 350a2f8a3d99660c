"""材料审查: in which states papers are judged, and who judges them there."""

from __future__ import annotations

from zhengwu.cases.rules.states import State
from zhengwu.kernel.pure import BadInput

#: State → the action of whoever has the case then.
JUDGED_IN: dict[State, str] = {
    State.RECEIVED: "cases.accept",
    State.REVIEWING: "cases.review",
    State.SPECIAL: "cases.review",
}


class UnfitReasonMissing(BadInput):
    """Unfit, and not a word why."""

    code = "material.reason_missing"
