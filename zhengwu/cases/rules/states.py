"""The states a case can be in (办件状态), DOMAIN §6."""

from __future__ import annotations

from enum import StrEnum


class State(StrEnum):
    """The legal state of a case. Drafts are no cases yet and live apart."""

    SUBMITTED = "submitted"
    RETURNED = "returned"
    RECEIVED = "received"
    CORRECTING = "correcting"
    NOT_ACCEPTED = "not_accepted"
    ACCEPTED = "accepted"
    REVIEWING = "reviewing"
    SPECIAL = "special"
    WITH_SUPERIOR = "with_superior"
    APPROVED = "approved"
    REJECTED = "rejected"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"
    TERMINATED = "terminated"
    REVOKED = "revoked"
    CANCELLED = "cancelled"
    ARCHIVED = "archived"


#: What people read.
STATE_NAMES: dict[State, str] = {
    State.SUBMITTED: "已提交",
    State.RETURNED: "预审退回",
    State.RECEIVED: "已收件",
    State.CORRECTING: "待补正",
    State.NOT_ACCEPTED: "不予受理",
    State.ACCEPTED: "已受理",
    State.REVIEWING: "审查中",
    State.SPECIAL: "特别程序",
    State.WITH_SUPERIOR: "上报中",
    State.APPROVED: "准予",
    State.REJECTED: "不予许可",
    State.CLOSED: "办结",
    State.WITHDRAWN: "撤件",
    State.TERMINATED: "终止",
    State.REVOKED: "撤销",
    State.CANCELLED: "注销",
    State.ARCHIVED: "已归档",
}

#: Nothing more can happen to these.
FINAL = frozenset({State.ARCHIVED, State.WITHDRAWN, State.NOT_ACCEPTED, State.TERMINATED})

#: The matter is over and can be sealed away (归档).
ARCHIVABLE = frozenset({State.CLOSED, State.REVOKED, State.WITHDRAWN, State.NOT_ACCEPTED, State.TERMINATED})

#: A decision clock runs (or is paused) in these.
ON_THE_CLOCK = frozenset({State.ACCEPTED, State.REVIEWING, State.SPECIAL, State.WITH_SUPERIOR})

#: No decision has been made yet, so the applicant may still withdraw (DOMAIN §6: any before decision).
UNDECIDED = frozenset(
    {
        State.SUBMITTED,
        State.RETURNED,
        State.RECEIVED,
        State.CORRECTING,
        State.ACCEPTED,
        State.REVIEWING,
        State.SPECIAL,
        State.WITH_SUPERIOR,
    }
)

#: The matter is over for the applicant, who may now rate the service.
OVER = frozenset({State.NOT_ACCEPTED, State.CLOSED, State.REVOKED, State.CANCELLED, State.TERMINATED, State.ARCHIVED})
