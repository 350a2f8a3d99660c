"""监察卡 that wait for this officer: a number at their place in the rail."""

from __future__ import annotations

from zhengwu.doors.ui.page import DoorRequest
from zhengwu.supervision.public import to_do_for


def cards_waiting(request: DoorRequest) -> dict[str, int]:
    """By the place of the rail; asks nothing for those who neither explain nor judge."""
    if not any(request.officer.may(action) for action in ("supervision.explain", "supervision.judge")):
        return {}
    count = to_do_for(request.officer).count()
    return {"desk-supervision-cards": count} if count else {}
