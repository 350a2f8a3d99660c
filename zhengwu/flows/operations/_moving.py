"""Move a process on once a work item has its verdict: forward, back to an earlier step, or to the end."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from zhengwu.flows.events import ProcessFinished, ProcessReturned, WorkItemDone, WorkItemExpired, WorkItemsCancelled
from zhengwu.flows.models import ProcessInstance, WorkItem
from zhengwu.flows.operations._opening import open_steps, said_of
from zhengwu.flows.operations._seats import live_seats
from zhengwu.flows.rules.completion import Outcome, verdict
from zhengwu.flows.rules.going_back import sent_back
from zhengwu.flows.rules.model import Rule
from zhengwu.flows.rules.tokens import Tokens, advance, expire
from zhengwu.kernel.public import Actor, Compiled, Given, publish


def settle(item: WorkItem, *, to_step: str = "", by: Actor, at: dt.datetime) -> bool:
    """Ask the rule of the item whether it is done, and if so move the process. Answers whether it was.

    Raises:
        NothingToReturnTo, NotAReturnStep
    """
    outcome = verdict([seat.seat for seat in live_seats(item)], rule=Rule(item.rule))
    instance = item.instance
    if outcome is None:
        return False
    before = Tokens.from_json(instance.tokens)
    if outcome is Outcome.RETURN:
        after = sent_back(instance.definition.model, before, step_id=item.step_id, to_step=to_step, data=instance.data)
        _close(item, outcome, by=by, at=at)
        _back(instance, item, after, by=by, at=at)
    else:
        after = advance(
            instance.definition.model, before, step_id=item.step_id, outcome=outcome.value, data=instance.data
        )
        _close(item, outcome, by=by, at=at)
        instance.last_done = {"work_item": item.pk, "tokens": before.to_json()}
        _forward(instance, after, outcome=outcome.value, by=by, at=at)
    return True


def run_out(item: WorkItem, *, timer_id: str, by: Actor, at: dt.datetime) -> None:
    """The time of an open item is over: it closes undone, and its token leaves by the timer."""
    instance = item.instance
    after = expire(instance.definition.model, Tokens.from_json(instance.tokens), timer_id=timer_id, data=instance.data)
    item.state, item.closed_because, item.closed_at = WorkItem.States.CANCELLED, "expired", at
    item.save(update_fields=["state", "closed_because", "closed_at"])
    instance.last_done = None
    publish(WorkItemExpired(**said_of(item), timer_id=timer_id, to_steps=tuple(sorted(after.open_steps))), by=by, at=at)
    _forward(instance, after, by=by, at=at)


def begin(instance: ProcessInstance, tokens: Tokens, *, by: Actor, at: dt.datetime) -> None:
    """Put the first steps on desks."""
    _forward(instance, tokens, by=by, at=at)


def cancel_open(
    instance: ProcessInstance, *, keep: Iterable[str] = (), because: str, by: Actor, at: dt.datetime
) -> None:
    """Close every open work item of the process, except those of the steps to keep."""
    items = WorkItem.objects.filter(instance=instance, state=WorkItem.States.OPEN).exclude(step_id__in=set(keep))
    if ids := tuple(items.order_by("pk").values_list("pk", flat=True)):
        WorkItem.objects.filter(pk__in=ids).update(
            state=WorkItem.States.CANCELLED, closed_because=because, closed_at=at
        )
        publish(
            WorkItemsCancelled(about=instance.subject, process_id=instance.pk, work_item_ids=ids, because=because),
            by=by,
            at=at,
        )


def _close(item: WorkItem, outcome: Outcome, *, by: Actor, at: dt.datetime) -> None:
    item.state, item.outcome, item.closed_at = WorkItem.States.DONE, outcome.value, at
    item.save(update_fields=["state", "outcome", "closed_at"])
    publish(WorkItemDone(**said_of(item), outcome=outcome.value), by=by, at=at)


def _back(instance: ProcessInstance, item: WorkItem, after: Tokens, *, by: Actor, at: dt.datetime) -> None:
    cancel_open(instance, because="returned", by=by, at=at)
    instance.round += 1
    instance.last_done = None
    publish(
        ProcessReturned(
            about=instance.subject,
            process_id=instance.pk,
            from_step=item.step_id,
            to_steps=tuple(sorted(after.open_steps)),
            round=instance.round,
        ),
        by=by,
        at=at,
    )
    begin(instance, after, by=by, at=at)


_still_open = Compiled(
    lambda: (
        WorkItem.objects.filter(instance=Given("instance"), state=WorkItem.States.OPEN)
        .order_by()
        .values_list("step_id")
    )
)


def _forward(instance: ProcessInstance, after: Tokens, *, outcome: str = "", by: Actor, at: dt.datetime) -> None:
    """Keep the tokens and open what is newly reached; at the end `outcome`, of the step just done, is the process's."""
    instance.tokens = after.to_json()
    newly_open = after.open_steps - {step_id for (step_id,) in _still_open(instance=instance.pk)}
    if after.finished:
        instance.state, instance.ended_at = ProcessInstance.States.FINISHED, at
        instance.last_done = None
        instance.outcome = outcome
    instance.save()
    open_steps(instance, (step for step in instance.definition.model.steps if step.id in newly_open), by=by, at=at)
    if after.finished:
        publish(ProcessFinished(about=instance.subject, process_id=instance.pk, outcome=instance.outcome), by=by, at=at)
