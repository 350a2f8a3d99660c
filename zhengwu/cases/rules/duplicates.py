"""重复申请: that the same is under way already is said before it is handed in; whether it makes sense is for the applicant to say.

The law forbids no second application (行政许可法 art. 29), and a person may need two of a kind; so the platform warns and goes on.
"""

from __future__ import annotations

from zhengwu.cases.rules.states import State

#: Something is still to happen to these before the applicant has an answer in hand.
UNDER_WAY = frozenset(
    {
        State.SUBMITTED,
        State.RETURNED,
        State.RECEIVED,
        State.CORRECTING,
        State.ACCEPTED,
        State.REVIEWING,
        State.SPECIAL,
        State.WITH_SUPERIOR,
        State.APPROVED,
        State.REJECTED,
    }
)
