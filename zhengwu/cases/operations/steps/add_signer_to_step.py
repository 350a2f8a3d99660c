"""加签: ask a colleague to sign a step as well."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.cases.models import Case
from zhengwu.cases.operations.steps._step import colleague, held_step
from zhengwu.flows.public import Where, add_signer
from zhengwu.organisations.public import Officer


def add_signer_to_step(
    *, project_no: str, work_item_id: int, to_account_id: int, where: Where, by: Officer, now: dt.datetime
) -> Case:
    """Ask a colleague to sign a step as well (加签): beside oneself, before, or after.

    Raises:
        as `transfer_step`; NoOrderHere: before or after where all speak at once
    """
    with transaction.atomic():
        case, item = held_step(project_no=project_no, work_item_id=work_item_id, by=by)
        to = colleague(case, item, account_id=to_account_id, by=by, now=now)
        add_signer(work_item_id=item.pk, by=by, to=to, where=where, at=now)
    return case
