"""What hangs on a made-up case: its correction, its pause, its decision, its delivery."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from zhengwu.cases.models import Correction, Decision, Delivery, SpecialProcedure
from zhengwu.cases.rules.made_up import Life, deadline_of
from zhengwu.cases.rules.states import State
from zhengwu.kernel.public import copy_rows

WHO = "生成数据"
_REASON = "生成的数据：不符合规定的条件。"


def write_papers(lives: Sequence[tuple[int, Life]]) -> None:
    """Rows for each case id and its life."""
    copy_rows(
        Correction,
        ("case_id", "issued_at", "issued_by", "deadline_date", "completed_at"),
        [(pk, life.asked_at, WHO, deadline_of(life.asked_at), life.supplied_at) for pk, life in lives if life.asked_at],
    )
    copy_rows(
        SpecialProcedure,
        ("case_id", "kind", "basis", "planned_days", "started_date", "ended_date"),
        [(pk, "testing", "生成的数据：需要检测。", 10, *life.paused) for pk, life in lives if life.paused],
    )
    decided = [(pk, life) for pk, life in lives if life.decided_at]
    copy_rows(
        Decision,
        ("case_id", "outcome", "reason", "account_id", "decided_by", "decided_at"),
        [_decision(pk, life) for pk, life in decided],
    )
    copy_rows(
        Delivery,
        ("case_id", "method", "recipient", "sent_at", "served_at", "delivered_by"),
        [
            (pk, Delivery.Method.WINDOW.value, WHO, life.closed_at, life.closed_at, WHO)
            for pk, life in decided
            if life.state == State.CLOSED
        ],
    )


def _decision(pk: int, life: Life) -> tuple[Any, ...]:
    outcome, reason = ("reject", _REASON) if life.rejected else ("approve", "")
    return pk, outcome, reason, 0, WHO, life.decided_at
