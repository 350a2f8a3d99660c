"""告知: tell the holder that the result is to be ended, and until when they may speak."""

from __future__ import annotations

import datetime as dt

from zhengwu.cases.events import UndoingProposed
from zhengwu.cases.models import Case, Decision, Undoing
from zhengwu.cases.operations._case import issue_paper
from zhengwu.cases.rules.moves import Move, next_state
from zhengwu.cases.rules.states import State
from zhengwu.cases.rules.undoing import KIND_NAMES, AlreadyProposed, proposal
from zhengwu.kernel.public import local_date, publish
from zhengwu.organisations.public import Officer
from zhengwu.timelimits.public import work_calendar


def tell_holder(case: Case, *, ground: str, reason: str, heard_days: int, by: Officer, now: dt.datetime) -> Undoing:
    """Open the proceeding and issue its notice, inside the caller's transaction with the case locked.

    Raises:
        OutOfOrder, AlreadyProposed, NotGranted, BadInput
    """
    granted = Decision.objects.filter(case=case, outcome="approve").exists()
    the_ground = proposal(ground=ground, reason=reason, granted=granted, heard_days=heard_days)
    next_state(State(case.state), Move.REVOKE if the_ground.kind == "revoke" else Move.CANCEL)
    if earlier := Undoing.objects.filter(case=case, outcome="").first():
        raise AlreadyProposed(kind=KIND_NAMES[earlier.kind], until=earlier.heard_until)
    opened = Undoing.objects.create(
        case=case,
        kind=the_ground.kind,
        ground=ground,
        reason=reason,
        notified_at=now,
        proposer_id=by.account_id,
        proposed_by=by.name,
        heard_until=work_calendar().add_workdays(local_date(now), heard_days),
    )
    paper = issue_paper(
        case,
        kind="undoing_notice",
        values={
            "undoing": the_ground.kind,
            "ground": the_ground.name,
            "basis": the_ground.article,
            "reason": reason,
            "heard_until": opened.heard_until,
            "handler": by.name,
            "consult_phone": case.body.phone_consult or None,
        },
        by=by.actor,
        at=now,
    )
    publish(
        UndoingProposed(
            project_no=case.project_no,
            kind=the_ground.kind,
            ground=ground,
            article=the_ground.article,
            reason=reason,
            heard_until=opened.heard_until,
            notice_no=paper.number,
        ),
        by=by.actor,
        at=now,
    )
    return opened
