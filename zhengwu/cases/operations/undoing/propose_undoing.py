"""告知拟撤销、拟注销: the first half of ending a result."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.cases.models import Undoing
from zhengwu.cases.operations._case import locked
from zhengwu.cases.operations.undoing._propose import tell_holder
from zhengwu.cases.queries.over import over_of
from zhengwu.cases.rules.undoing import HEARD_DAYS
from zhengwu.kernel.public import clean_text
from zhengwu.organisations.public import Officer, require

ACTION = "cases.propose_undoing"


def propose_undoing(
    *, project_no: str, ground: str, reason: str, heard_days: int = HEARD_DAYS, by: Officer, now: dt.datetime
) -> Undoing:
    """Tell the holder of a CLOSED case that its result is to be revoked or cancelled (行政许可法 art. 69, 70). The state stays;
    the holder may speak for `heard_days` working days.

    Raises:
        NoSuchCase, NotPermitted, OutOfOrder, AlreadyProposed, NotGranted, BadInput
    """
    reason = clean_text(reason, max_length=4000, loc=("reason",))
    with transaction.atomic():
        case = locked(project_no)
        require(by, ACTION, over=over_of(case, ACTION))
        return tell_holder(case, ground=ground, reason=reason, heard_days=heard_days, by=by, now=now)
