"""绿色通道、先审后补: put a case first, or let its review run ahead of a minor material."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.cases.events import CasePrioritised
from zhengwu.cases.models import Case
from zhengwu.cases.operations._case import locked
from zhengwu.cases.queries.materials import awaited_materials
from zhengwu.cases.queries.over import over_of
from zhengwu.cases.rules.moves import only_in
from zhengwu.cases.rules.priority import may_prioritise
from zhengwu.cases.rules.states import UNDECIDED, State
from zhengwu.kernel.public import clean_text, publish
from zhengwu.organisations.public import Officer, require

ACTION = "cases.prioritise"


def prioritise(
    *, project_no: str, green_channel: bool, review_first: bool, reason: str, by: Officer, now: dt.datetime
) -> Case:
    """Flag a case, or take the flags off again (绿色通道、先审后补). Any undecided state stays as it is; the reason is kept.

    Args:
        green_channel: it goes first on every desk.
        review_first: a minor material is still to come; the review begins, the decision waits for it.

    Raises:
        NoSuchCase, NotPermitted, OutOfOrder, PriorityReasonMissing, NothingToBringLater, BadInput
    """
    reason = clean_text(reason, max_length=500, loc=("reason",))
    with transaction.atomic():
        case = locked(project_no)
        require(by, ACTION, over=over_of(case, ACTION))
        only_in(UNDECIDED, State(case.state), step="绿色通道")
        may_prioritise(reason=reason, review_first=review_first, awaited=awaited_materials(case))
        case.green_channel, case.review_first = green_channel, review_first
        case.save()
        publish(
            CasePrioritised(
                project_no=case.project_no, green_channel=green_channel, review_first=review_first, reason=reason
            ),
            by=by.actor,
            at=now,
        )
    return case
