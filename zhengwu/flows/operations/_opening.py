"""Put steps on desks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from zhengwu.flows.events import WorkItemOpened
from zhengwu.flows.models import Assignment, ProcessInstance, WorkItem
from zhengwu.flows.operations._seats import over_of
from zhengwu.flows.rules.alarms import Alarm, alarms_of, next_alarm
from zhengwu.flows.rules.model import Rule, Step
from zhengwu.kernel.public import Actor, local_date, publish
from zhengwu.organisations.public import Officer, holders
from zhengwu.timelimits.public import work_calendar


def open_steps(instance: ProcessInstance, steps: Iterable[Step], *, by: Actor, at: dt.datetime) -> list[WorkItem]:
    """Open a work item for each step. 会签 and 依次 get a seat for every post that may act and is held today."""
    return [_open(instance, step, by=by, at=at) for step in steps]


def due_date(*, opened_at: dt.datetime, limit_days: int | None) -> dt.date | None:
    """The last day of a step: `limit_days` workdays, the day of opening not counted."""
    if limit_days is None:
        return None
    return work_calendar().add_workdays(local_date(opened_at), limit_days)


def wake(item: WorkItem) -> None:
    """Set the day on which the clock looks at this open item next, from the drawing its process runs by."""
    item.wake_date = next_alarm(alarms_for(item), rung=item.rung_date)


def alarms_for(item: WorkItem) -> list[Alarm]:
    """The alarms of an item; its instance and definition are read."""
    model = item.instance.definition.model
    step = replace(model.step(item.step_id), limit_days=item.limit_days)
    opened, timers = local_date(item.opened_at), model.timers.get(item.step_id, ())
    return alarms_of(step, timers, opened=opened, calendar=work_calendar())


def _open(instance: ProcessInstance, step: Step, *, by: Actor, at: dt.datetime) -> WorkItem:
    item = WorkItem.objects.create(
        instance=instance,
        step_id=step.id,
        name=step.name,
        action=step.action,
        body_code=instance.body_code,
        task_code=instance.task_code,
        rule=step.rule.value,
        round=instance.round,
        limit_days=step.limit_days,
        due_date=due_date(opened_at=at, limit_days=step.limit_days),
        opened_at=at,
    )
    wake(item)
    if item.wake_date:
        item.save(update_fields=["wake_date"])
    if step.rule in {Rule.ALL, Rule.ORDER}:
        _seat_every_post(item, at=at)
    publish(
        WorkItemOpened(**said_of(item), body_code=item.body_code, round=item.round, due_date=item.due_date),
        by=by,
        at=at,
    )
    return item


def said_of(item: WorkItem) -> dict[str, Any]:
    """What every fact about this work item says."""
    return {
        "about": item.instance.subject,
        "process_id": item.instance_id,
        "work_item_id": item.pk,
        "step_id": item.step_id,
        "name": item.name,
        "action": item.action,
    }


def _seat_every_post(item: WorkItem, *, at: dt.datetime) -> None:
    posts: dict[int, Officer] = {}
    over = over_of(item)
    for officer in holders(item.action, over=over, today=local_date(at)):
        if officer.may(item.action, over):  # a post whose only holders reviewed could never decide
            posts.setdefault(officer.post_id, officer)
    Assignment.objects.bulk_create(
        Assignment(work_item=item, position=number, post_id=post_id, name=f"{officer.body_name}{officer.post_name}")
        for number, (post_id, officer) in enumerate(sorted(posts.items()), start=1)
    )
