"""Reactions to events of lower rooms."""

from __future__ import annotations

from django.db import transaction
from django.db.models import Q

from zhengwu.flows.events import WorkItemDueMoved
from zhengwu.flows.models import WorkItem
from zhengwu.flows.operations._opening import due_date, said_of, wake
from zhengwu.kernel.public import SYSTEM, StoredEvent, publish, reacts
from zhengwu.timelimits.events import WorkCalendarChanged


@reacts(WorkCalendarChanged, later=True)
def move_due_dates(event: StoredEvent) -> None:
    """Read the last day of every open step again. May run twice: what has not moved is left alone."""
    limited = WorkItem.objects.filter(
        Q(limit_days__isnull=False) | Q(wake_date__isnull=False), state=WorkItem.States.OPEN
    )
    for pk in limited.order_by("pk").values_list("pk", flat=True).iterator():
        _move(pk, event)


@transaction.atomic
def _move(pk: int, event: StoredEvent) -> None:
    item = WorkItem.objects.select_for_update(of=("self",)).select_related("instance__definition").get(pk=pk)
    if item.state != WorkItem.States.OPEN:
        return
    before = item.wake_date
    wake(item)
    if item.wake_date != before:
        item.save(update_fields=["wake_date"])
    due = due_date(opened_at=item.opened_at, limit_days=item.limit_days)
    if due is not None and due != item.due_date:
        item.due_date = due
        item.save(update_fields=["due_date"])
        publish(WorkItemDueMoved(**said_of(item), due_date=due), by=SYSTEM, at=event.at)
