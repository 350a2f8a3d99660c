"""收回委派: take a delegated step back."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.cases.models import Case
from zhengwu.cases.operations.steps._step import held_step
from zhengwu.flows.public import recall
from zhengwu.organisations.public import Officer


def recall_step(*, project_no: str, work_item_id: int, by: Officer, now: dt.datetime) -> Case:
    """Take back what one has delegated (收回委派), as long as the colleague has not acted.

    Raises:
        NoSuchCase, OutOfOrder, StepNotOpen, NotPermitted, NothingDelegated
    """
    with transaction.atomic():
        case, item = held_step(project_no=project_no, work_item_id=work_item_id, by=by)
        recall(work_item_id=item.pk, by=by, at=now)
    return case
