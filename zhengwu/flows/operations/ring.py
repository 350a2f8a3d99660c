"""What the clock says about open steps: reminders, escalations, and steps whose time is over."""

from __future__ import annotations

import datetime as dt

import structlog
from django.db import transaction

from zhengwu.flows.events import WorkItemEscalated, WorkItemReminded
from zhengwu.flows.models import WorkItem
from zhengwu.flows.operations._locking import locked_item
from zhengwu.flows.operations._moving import run_out
from zhengwu.flows.operations._opening import alarms_for, said_of, wake
from zhengwu.flows.rules.alarms import Rings, due_alarms
from zhengwu.kernel.public import SYSTEM, local_date, publish
from zhengwu.organisations.public import heads_of

log = structlog.get_logger(__name__)


def sweep_alarms(*, now: dt.datetime) -> int:
    """Ring every alarm whose day has come; the number of steps it was about. Each in its own transaction: it may run twice, and one
    that fails keeps no other waiting."""
    rung = 0
    due = WorkItem.objects.filter(state=WorkItem.States.OPEN, wake_date__lte=local_date(now))
    for pk in due.order_by("pk").values_list("pk", flat=True).iterator():
        try:
            rung += ring(work_item_id=pk, now=now)
        except Exception:
            log.exception("flows.alarm_failed", work_item=pk)
    return rung


def ring(*, work_item_id: int, now: dt.datetime) -> bool:
    """Do what the alarms of one open step ask for today (到期提醒、超时升级、超时改道); False when there is nothing to do.

    Several reminders that were missed are one.
    """
    with transaction.atomic():
        item, today = locked_item(work_item_id), local_date(now)
        if item.state != WorkItem.States.OPEN:
            return False
        due = due_alarms(alarms_for(item), rung=item.rung_date, today=today)
        if not due:
            return False
        item.rung_date = today
        wake(item)
        rings = {alarm.rings for alarm in due}
        if Rings.ESCALATE in rings:
            _escalate(item, now=now)
        elif Rings.REMIND in rings:
            publish(WorkItemReminded(**said_of(item), due_date=item.due_date), by=SYSTEM, at=now)
        item.save(update_fields=["rung_date", "wake_date", "escalated_at"])
        if over := next((alarm for alarm in due if alarm.rings is Rings.EXPIRE), None):
            run_out(item, timer_id=over.timer, by=SYSTEM, at=now)
    return True


def _escalate(item: WorkItem, *, now: dt.datetime) -> None:
    heads = heads_of(body_code=item.body_code, today=local_date(now))
    item.escalated_at = now
    publish(
        WorkItemEscalated(
            **said_of(item),
            due_date=item.due_date,
            account_ids=tuple(head.account_id for head in heads),
            account_names=tuple(head.name for head in heads),
        ),
        by=SYSTEM,
        at=now,
    )
