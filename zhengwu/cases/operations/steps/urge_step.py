"""催办: ask those who have a step to hurry."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.cases.models import Case
from zhengwu.cases.operations.steps._step import held_step
from zhengwu.flows.public import urge
from zhengwu.organisations.public import Officer


def urge_step(*, project_no: str, work_item_id: int, by: Officer, now: dt.datetime) -> Case:
    """Ask those who have a step to hurry (催办), once a day; whoever may see the case may ask.

    Raises:
        NoSuchCase, OutOfOrder, StepNotOpen, NotPermitted, UrgedToday
    """
    with transaction.atomic():
        case, item = held_step(project_no=project_no, work_item_id=work_item_id, by=by, action="cases.view")
        urge(work_item_id=item.pk, by=by.actor, at=now)
    return case
