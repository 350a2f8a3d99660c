"""Drafts of items that wait for this officer: a number at their place in the rail."""

from __future__ import annotations

from zhengwu.doors.ui.page import DoorRequest
from zhengwu.items.public import REVIEWS, waiting_drafts


def drafts_waiting(request: DoorRequest) -> dict[str, int]:
    """By the place of the rail; asks nothing for those who neither look over nor publish items."""
    if not any(request.officer.may(action) for action in (*REVIEWS.values(), "items.publish")):
        return {}
    waiting = waiting_drafts(by=request.officer)
    count = waiting["review"] + waiting["publish"]
    return {"desk-items": count} if count else {}
