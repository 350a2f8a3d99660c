"""撤回: take back one's latest word in the review."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.cases.models import Case
from zhengwu.cases.operations._case import locked
from zhengwu.cases.operations.steps._step import StepNotOpen
from zhengwu.cases.queries.over import over_of
from zhengwu.cases.rules.moves import only_in
from zhengwu.cases.rules.states import State
from zhengwu.flows.public import last_done, take_back
from zhengwu.organisations.public import Officer, require

ACTION = "cases.review"


def take_back_step(*, project_no: str, work_item_id: int, by: Officer, now: dt.datetime) -> Case:
    """Take back the step done last (撤回), as long as nobody has acted since: it is open again.

    Raises:
        NoSuchCase, NotPermitted, OutOfOrder
        StepNotOpen: another step was done last
        TooLateToTakeBack, NotYourWord
    """
    with transaction.atomic():
        case = locked(project_no)
        require(by, ACTION, over=over_of(case, ACTION))
        only_in({State.REVIEWING}, State(case.state), step="撤回")
        last = last_done(subject=case.subject)
        if last is None or last.pk != work_item_id:
            raise StepNotOpen
        take_back(work_item_id=work_item_id, by=by, at=now)
    return case
