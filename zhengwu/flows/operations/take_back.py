"""Take back one's latest word."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.flows.events import WorkItemTakenBack
from zhengwu.flows.models import Assignment, WorkItem
from zhengwu.flows.operations._locking import locked_item
from zhengwu.flows.operations._moving import cancel_open
from zhengwu.flows.operations._opening import said_of
from zhengwu.flows.operations._seats import live_seats
from zhengwu.kernel.public import Conflict, NotPermitted, publish
from zhengwu.organisations.public import Officer


class TooLateToTakeBack(Conflict):
    """Somebody has acted since, the process has ended, or it was sent back."""

    code = "too_late_to_take_back"
    template = "后面的步骤已经有人办理，或流程已经结束，不能再撤回。请与后一步的办理人联系，由他们退回。"


class NotYourWord(NotPermitted):
    """Only the one who spoke can take it back."""

    code = "not_your_word"
    template = "这一步最后由{who}办理，只能由本人撤回。"


def take_back(*, work_item_id: int, by: Officer, at: dt.datetime) -> WorkItem:
    """Take back the step done last in this process (撤回), as long as nobody acted since: it is open again.

    Steps it had opened close; sibling branches stay as they are.

    Raises:
        TooLateToTakeBack, NotYourWord, WorkItemNotFound
    """
    with transaction.atomic():
        item = locked_item(work_item_id)
        instance = item.instance
        last = instance.last_done
        if instance.state != instance.States.RUNNING or not last or last["work_item"] != item.pk:
            raise TooLateToTakeBack
        seat = _last_word(item)
        if seat.acted_by_id != by.account_id:
            raise NotYourWord(who=seat.acted_by_name)
        _withdraw(seat, at=at)
        cancel_open(instance, keep=last["tokens"]["open"], because="taken_back", by=by.actor, at=at)
        item.state, item.outcome, item.closed_at = WorkItem.States.OPEN, "", None
        item.save(update_fields=["state", "outcome", "closed_at"])
        instance.tokens, instance.last_done = last["tokens"], None
        instance.save(update_fields=["tokens", "last_done"])
        publish(WorkItemTakenBack(**said_of(item)), by=by.actor, at=at)
    return item


def _last_word(item: WorkItem) -> Assignment:
    return max((seat for seat in live_seats(item) if seat.acted_at), key=lambda seat: (seat.acted_at, seat.pk))


def _withdraw(seat: Assignment, *, at: dt.datetime) -> None:
    """Keep the word as it was said, and put an empty seat in its place, if there was one before it was said."""
    Assignment.objects.filter(pk=seat.pk).update(withdrawn_at=at)
    if seat.claimed:
        return
    Assignment.objects.create(
        work_item_id=seat.work_item_id,
        position=seat.position,
        account_id=seat.account_id,
        post_id=seat.post_id,
        name=seat.name,
        delegated_from=seat.delegated_from,
    )
