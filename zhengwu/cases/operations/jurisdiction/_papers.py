"""What both papers of a transfer say: where to, why, and that the day of acceptance and the limits stay."""

from __future__ import annotations

from typing import Any

from zhengwu.cases.models import Case
from zhengwu.organisations.public import Body


def moved(case: Case, *, to_body: Body, reason: str) -> dict[str, Any]:
    """The values of the letter to the other body and of the applicant's copy."""
    return {
        "to_body": to_body.name,
        "reason": reason,
        "accepted_date": case.accept_date,
        "due_date": case.promise_due_date,
        "statutory_due_date": case.statutory_due_date,
    }
