"""减签: do without one who has not signed."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.cases.models import Case
from zhengwu.cases.operations.steps._step import held_step
from zhengwu.flows.public import remove_signer
from zhengwu.organisations.public import Officer


def remove_signer_from_step(
    *, project_no: str, work_item_id: int, assignment_id: int, by: Officer, now: dt.datetime
) -> Case:
    """Do without one who has not signed the step yet (减签); when all others have, it is done.

    Raises:
        NoSuchCase, OutOfOrder, StepNotOpen, NotPermitted, SignerNotFound, LastSigner
    """
    with transaction.atomic():
        case, item = held_step(project_no=project_no, work_item_id=work_item_id, by=by)
        remove_signer(work_item_id=item.pk, assignment_id=assignment_id, by=by, at=now)
    return case
