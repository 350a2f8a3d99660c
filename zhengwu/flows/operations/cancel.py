"""Break a process off."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.flows.events import ProcessCancelled
from zhengwu.flows.models import ProcessInstance
from zhengwu.flows.operations._moving import cancel_open
from zhengwu.kernel.public import Actor, clean_text, publish


def cancel(*, subject: str, reason: str, by: Actor, at: dt.datetime) -> bool:
    """Break off the running process of a subject (终止流程), e.g. when the application is withdrawn.

    Its open work items close. Answers False when none was running: an ended process needs no breaking off.
    """
    with transaction.atomic():
        running = ProcessInstance.objects.select_for_update().filter(
            subject=subject, state=ProcessInstance.States.RUNNING
        )
        instance = running.first()
        if instance is None:
            return False
        cancel_open(instance, because="cancelled", by=by, at=at)
        instance.state, instance.ended_at, instance.last_done = ProcessInstance.States.CANCELLED, at, None
        instance.tokens = {**instance.tokens, "open": [], "waiting": []}
        instance.save(update_fields=["state", "ended_at", "last_done", "tokens"])
        reason = clean_text(reason, max_length=500, loc=("reason",))
        publish(ProcessCancelled(about=subject, process_id=instance.pk, reason=reason), by=by, at=at)
    return True
