"""委派: let a colleague act in one's place."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.cases.models import Case
from zhengwu.cases.operations.steps._step import colleague, held_step
from zhengwu.flows.public import delegate
from zhengwu.organisations.public import Officer


def delegate_step(*, project_no: str, work_item_id: int, to_account_id: int, by: Officer, now: dt.datetime) -> Case:
    """Let a colleague do one's part of a step (委派); one stays responsible, may still act, and can take it back.

    Raises:
        as `transfer_step`
    """
    with transaction.atomic():
        case, item = held_step(project_no=project_no, work_item_id=work_item_id, by=by)
        to = colleague(case, item, account_id=to_account_id, by=by, now=now)
        delegate(work_item_id=item.pk, by=by, to=to, at=now)
    return case
