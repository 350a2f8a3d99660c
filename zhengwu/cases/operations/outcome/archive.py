"""归档: the case learns that it has been sealed."""

from __future__ import annotations

import datetime as dt

from zhengwu.cases.events import CaseArchived
from zhengwu.cases.models import Case
from zhengwu.cases.rules.moves import TABLE, Move
from zhengwu.cases.rules.states import State
from zhengwu.kernel.public import Actor, publish


def archive(*, case: Case, archive_no: str, by: Actor, now: dt.datetime) -> None:
    """CLOSED or REVOKED -> ARCHIVED; what was withdrawn, terminated or not accepted keeps its state. Within the transaction of
    the room that keeps the package, which holds the case locked and has verified its chain."""
    if State(case.state) in TABLE[Move.ARCHIVE]:
        case.move(Move.ARCHIVE)
        case.save(update_fields=["state"])
    publish(CaseArchived(project_no=case.project_no, archive_no=archive_no), by=by, at=now)
