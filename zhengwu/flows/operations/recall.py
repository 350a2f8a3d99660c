"""Take back what one has delegated."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.flows.events import WorkItemReassigned
from zhengwu.flows.models import WorkItem
from zhengwu.flows.operations._locking import open_item
from zhengwu.flows.operations._opening import said_of
from zhengwu.flows.operations._seats import check_may_work, live_seats
from zhengwu.kernel.public import Conflict, publish
from zhengwu.organisations.public import Officer


class NothingDelegated(Conflict):
    """This officer has not delegated the step, or the colleague has already acted."""

    code = "nothing_delegated"
    template = "“{name}”没有您委派出去、还没办的。如对方已经办了，可以看下面的意见。"


def recall(*, work_item_id: int, by: Officer, at: dt.datetime) -> WorkItem:
    """Take a delegated step back into one's own hands (收回委派), as long as the colleague has not acted.

    Raises:
        NothingDelegated
        AlreadyDone, NotPermitted, DidTheOtherSide, WorkItemNotFound
    """
    with transaction.atomic():
        item = open_item(work_item_id)
        check_may_work(item, by)
        mine = (seat for seat in live_seats(item) if seat.delegated_from == by.account_id and not seat.outcome)
        seat = next(mine, None)
        if seat is None:
            raise NothingDelegated(name=item.name)
        seat.account_id, seat.post_id, seat.name, seat.delegated_from = by.account_id, by.post_id, by.name, None
        seat.save(update_fields=["account_id", "post_id", "name", "delegated_from"])
        publish(
            WorkItemReassigned(**said_of(item), kind="recalled", account_id=by.account_id, account_name=by.name),
            by=by.actor,
            at=at,
        )
    return item
