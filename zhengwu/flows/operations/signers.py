"""More or fewer signers at an open work item."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.flows.events import WorkItemReassigned
from zhengwu.flows.models import Assignment, WorkItem
from zhengwu.flows.operations._locking import open_item
from zhengwu.flows.operations._moving import settle
from zhengwu.flows.operations._opening import said_of
from zhengwu.flows.operations._seats import add_seat, check_can_take, check_may_work, live_seats, unused_seat
from zhengwu.flows.rules.model import Rule
from zhengwu.kernel.public import Conflict, publish
from zhengwu.organisations.public import Officer


class LastSigner(Conflict):
    """A step without anybody would never be done."""

    code = "last_signer"
    template = "至少要留一位办理人。请先加上接手的同事，再减去这一位。"


def add_signer(*, work_item_id: int, by: Officer, to: Officer, at: dt.datetime) -> WorkItem:
    """Ask a colleague to sign as well (加签).

    A step for one becomes a step for both; 或签 gets another candidate, 会签 another voice, 依次 a last one.

    Raises:
        AlreadyDone, NotPermitted, DidTheOtherSide, TheyMayNot, AlreadySigner, WorkItemNotFound
    """
    with transaction.atomic():
        item = open_item(work_item_id)
        check_may_work(item, by)
        check_can_take(item, to, besides=by)
        if item.rule == Rule.ONE.value:
            item.rule = Rule.ALL.value
            item.save(update_fields=["rule"])
            if not live_seats(item):
                add_seat(item, by)
                item = _again(item)
        add_seat(item, to)
        _reassigned(item, "signer_added", to.account_id, to.name, by=by, at=at)
    return item


def remove_signer(*, work_item_id: int, assignment_id: int, by: Officer, at: dt.datetime) -> WorkItem:
    """Do without one who has not signed yet (减签); the step is done when all others have signed.

    Raises:
        AlreadyDone, NotPermitted, DidTheOtherSide, WorkItemNotFound
        SignerNotFound, LastSigner
    """
    with transaction.atomic():
        item = open_item(work_item_id)
        check_may_work(item, by)
        seat = unused_seat(item, assignment_id)
        if len(live_seats(item)) == 1:
            raise LastSigner
        Assignment.objects.filter(pk=seat.pk).delete()
        _reassigned(item, "signer_removed", seat.account_id, seat.name, by=by, at=at)
        item = _again(item)
        settle(item, by=by.actor, at=at)
    return item


def _again(item: WorkItem) -> WorkItem:
    fresh = WorkItem.objects.prefetch_related("assignments").get(pk=item.pk)
    fresh.instance = item.instance
    return fresh


def _reassigned(item: WorkItem, kind: str, account_id: int | None, name: str, *, by: Officer, at: dt.datetime) -> None:
    publish(
        WorkItemReassigned(**said_of(item), kind=kind, account_id=account_id, account_name=name), by=by.actor, at=at
    )
