"""Ask to hurry."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.flows.events import WorkItemUrged
from zhengwu.flows.models import WorkItem
from zhengwu.flows.operations._locking import open_item
from zhengwu.flows.operations._opening import said_of
from zhengwu.kernel.public import Actor, publish


def urge(*, work_item_id: int, by: Actor, at: dt.datetime) -> WorkItem:
    """Ask those who have a work item to hurry (催办): counted and told, nothing else changes.

    Raises:
        AlreadyDone, AlreadyClosed, WorkItemNotFound
    """
    with transaction.atomic():
        item = open_item(work_item_id)
        item.urged_count += 1
        item.save(update_fields=["urged_count"])
        publish(WorkItemUrged(**said_of(item), urged_count=item.urged_count), by=by, at=at)
    return item
