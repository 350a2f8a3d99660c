"""转办: hand a step of the review to a colleague for good."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.cases.models import Case
from zhengwu.cases.operations.steps._step import colleague, held_step
from zhengwu.flows.public import transfer
from zhengwu.organisations.public import Officer


def transfer_step(*, project_no: str, work_item_id: int, to_account_id: int, by: Officer, now: dt.datetime) -> Case:
    """Hand one's part of a step to a colleague (转办); from now on it is theirs alone.

    Raises:
        NoSuchCase, OutOfOrder, StepNotOpen, NotPermitted
        BadInput: nobody who could do it
        Refusal: what the process refuses (somebody else's turn, already done)
    """
    with transaction.atomic():
        case, item = held_step(project_no=project_no, work_item_id=work_item_id, by=by)
        to = colleague(case, item, account_id=to_account_id, by=by, now=now)
        transfer(work_item_id=item.pk, by=by, to=to, at=now)
    return case
