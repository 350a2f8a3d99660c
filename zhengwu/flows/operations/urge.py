"""Ask to hurry."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.flows.events import WorkItemUrged
from zhengwu.flows.models import WorkItem
from zhengwu.flows.operations._locking import open_item
from zhengwu.flows.operations._opening import said_of
from zhengwu.kernel.public import Actor, Conflict, local_date, publish


class UrgedToday(Conflict):
    """Once a day is enough."""

    code = "urged_today"
    template = "“{name}”今天已经催过了。请明天再催，或直接联系办理人。"


def urge(*, work_item_id: int, by: Actor, at: dt.datetime) -> WorkItem:
    """Ask those who have a work item to hurry (催办): counted and told, once a day; nothing else changes.

    Raises:
        UrgedToday, AlreadyDone, AlreadyClosed, WorkItemNotFound
    """
    with transaction.atomic():
        item = open_item(work_item_id)
        if item.urged_at and local_date(item.urged_at) == local_date(at):
            raise UrgedToday(name=item.name)
        item.urged_count, item.urged_at = item.urged_count + 1, at
        item.save(update_fields=["urged_count", "urged_at"])
        publish(WorkItemUrged(**said_of(item), urged_count=item.urged_count), by=by, at=at)
    return item
