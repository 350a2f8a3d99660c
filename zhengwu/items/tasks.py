"""Background jobs of items. Running one twice does no harm."""

from __future__ import annotations

import datetime as dt

from procrastinate.contrib.django import app

from zhengwu.items.models import ItemVersion
from zhengwu.items.operations.search.note_miss import forget_misses
from zhengwu.items.operations.versions.publish_version import publish_version
from zhengwu.items.rules.states import State
from zhengwu.kernel.public import SYSTEM, Conflict, current_time, local_date


def publish_due(*, now: dt.datetime) -> int:
    """Publish every approved version whose day has come (待生效 → 有效); the number published."""
    due = ItemVersion.objects.filter(state=State.APPROVED, effective_date__lte=local_date(now)).order_by("version")
    published = 0
    for task_code, version in due.values_list("item__task_code", "version"):
        try:
            publish_version(task_code=task_code, version=version, by=SYSTEM, now=now)
        except Conflict:
            continue  # somebody published it, or a newer one, a moment ago
        published += 1
    return published


@app.periodic(cron="1 0 * * *")
@app.task(name="items.publish_due", queueing_lock="items.publish_due")
def publish_due_versions(timestamp: int) -> None:
    """Shortly after midnight: what takes effect today."""
    publish_due(now=current_time())


@app.periodic(cron="20 3 * * *")
@app.task(name="items.forget_misses", queueing_lock="items.forget_misses")
def forget_old_misses(timestamp: int) -> None:
    """At night: searches that found nothing are forgotten after 180 days."""
    forget_misses(now=current_time())
