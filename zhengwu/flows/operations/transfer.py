"""Hand a work item to a colleague for good."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.flows.events import WorkItemReassigned
from zhengwu.flows.models import Assignment, WorkItem
from zhengwu.flows.operations._locking import open_item
from zhengwu.flows.operations._opening import said_of
from zhengwu.flows.operations._seats import add_seat, check_can_take, check_may_work, seat_for, unused_seat
from zhengwu.kernel.public import publish
from zhengwu.organisations.public import Officer, over_body_code, require


def transfer(
    *, work_item_id: int, by: Officer, to: Officer, assignment_id: int | None = None, at: dt.datetime
) -> WorkItem:
    """Hand one's seat at a work item to a colleague (转办): from now on it is theirs alone.

    Args:
        assignment_id: somebody else's seat, e.g. of one who has left; needs the permission "admin" over the body.
    Raises:
        SignerNotFound: no unused seat of that number
        AlreadyDone, NotPermitted, NotYourTurn, DidTheOtherSide, WorkItemNotFound
        TheyMayNot, AlreadySigner: the colleague cannot take it
    """
    if assignment_id is None:
        return _hand_over(work_item_id=work_item_id, by=by, to=to, at=at, keep_responsible=False)
    with transaction.atomic():
        item = open_item(work_item_id)
        require(by, "admin", over=over_body_code(item.body_code, task_code=item.task_code))
        seat = unused_seat(item, assignment_id)
        check_can_take(item, to)
        _give(seat, to, delegated_from=None)
        _handed(item, "transferred", to, by=by, at=at)
    return item


def delegate(*, work_item_id: int, by: Officer, to: Officer, at: dt.datetime) -> WorkItem:
    """Let a colleague act in one's place (委派): the officer stays responsible and may still act first.

    Raises:
        as `transfer`
    """
    return _hand_over(work_item_id=work_item_id, by=by, to=to, at=at, keep_responsible=True)


def _hand_over(*, work_item_id: int, by: Officer, to: Officer, at: dt.datetime, keep_responsible: bool) -> WorkItem:
    with transaction.atomic():
        item = open_item(work_item_id)
        check_may_work(item, by)
        seat = seat_for(item, by)
        check_can_take(item, to, besides=by)
        from_whom = by.account_id if keep_responsible else None
        if seat is None:
            add_seat(item, to, delegated_from=from_whom)
        else:
            _give(seat, to, delegated_from=from_whom)
        _handed(item, "delegated" if keep_responsible else "transferred", to, by=by, at=at)
    return item


def _handed(item: WorkItem, kind: str, to: Officer, *, by: Officer, at: dt.datetime) -> None:
    publish(
        WorkItemReassigned(**said_of(item), kind=kind, account_id=to.account_id, account_name=to.name),
        by=by.actor,
        at=at,
    )


def _give(seat: Assignment, to: Officer, *, delegated_from: int | None) -> None:
    seat.account_id, seat.post_id, seat.name, seat.delegated_from = to.account_id, to.post_id, to.name, delegated_from
    seat.save(update_fields=["account_id", "post_id", "name", "delegated_from"])
