"""More or fewer signers at an open work item."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from django.db import transaction
from django.db.models import F

from zhengwu.flows.events import WorkItemReassigned
from zhengwu.flows.models import Assignment, WorkItem
from zhengwu.flows.operations._locking import open_item
from zhengwu.flows.operations._moving import settle
from zhengwu.flows.operations._opening import said_of
from zhengwu.flows.operations._seats import (
    NotYourTurn,
    add_seat,
    check_can_take,
    check_may_work,
    live_seats,
    seat_for,
    unused_seat,
)
from zhengwu.flows.rules.model import Rule
from zhengwu.kernel.public import Conflict, publish
from zhengwu.organisations.public import Officer


class LastSigner(Conflict):
    """A step without anybody would never be done."""

    code = "last_signer"
    template = "至少要留一位办理人。请先加上接手的同事，再减去这一位。"


class NoOrderHere(Conflict):
    """Before and after mean nothing where all speak at once."""

    code = "no_order_here"
    template = "“{name}”是几个人同时办的，没有先后。请选择“和我一起办”。"


class Where(StrEnum):
    """When the added signer speaks, seen from who adds."""

    BEFORE = "before"  # 前加签
    BESIDE = "beside"  # 并加签
    AFTER = "after"  # 后加签


def add_signer(
    *, work_item_id: int, by: Officer, to: Officer, where: Where = Where.BESIDE, at: dt.datetime
) -> WorkItem:
    """Ask a colleague to sign as well (加签): beside oneself, before, or after.

    A step for one becomes a step for both; 或签 gets another candidate, 会签 another voice, 依次 a place in the order. Before and
    after are for steps for one and for 依次; the first becomes the second.

    Raises:
        AlreadyDone, NotPermitted, DidTheOtherSide, TheyMayNot, AlreadySigner, WorkItemNotFound
        NoOrderHere: before or after at a step where all speak at once
        NotYourTurn: before or after whom, when one has no seat
    """
    with transaction.atomic():
        item = open_item(work_item_id)
        check_may_work(item, by)
        check_can_take(item, to, besides=by)
        rule = Rule(item.rule)
        if where is not Where.BESIDE and rule not in {Rule.ONE, Rule.ORDER}:
            raise NoOrderHere(name=item.name)
        if rule is Rule.ONE:
            item.rule = (Rule.ALL if where is Where.BESIDE else Rule.ORDER).value
            item.save(update_fields=["rule"])
            if not live_seats(item):
                add_seat(item, by)
                item = _again(item)
        place = _place(item, by, where) if item.rule == Rule.ORDER.value else None
        add_seat(item, to, position=place)
        _reassigned(item, "signer_added", to.account_id, to.name, by=by, at=at)
    return item


def _place(item: WorkItem, by: Officer, where: Where) -> int | None:
    """Where in the order the new seat stands; those behind it move on by one. None is last."""
    if where is Where.BESIDE:
        return None
    mine = seat_for(item, by)
    if mine is None:
        raise NotYourTurn(name=item.name, who="")
    place = mine.position + (where is Where.AFTER)
    Assignment.objects.filter(work_item=item, position__gte=place).update(position=F("position") + 1)
    return place


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
