"""Background jobs of items. Running one twice does no harm."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from procrastinate.contrib.django import app

from zhengwu.items.models import Draft, ItemVersion
from zhengwu.items.operations.checklists.discard import forget_old_checklists
from zhengwu.items.operations.drafts._locking import locked_draft
from zhengwu.items.operations.drafts.publish_draft import cancel_if_due
from zhengwu.items.operations.search.note_miss import forget_misses
from zhengwu.items.operations.versions.publish_version import publish_version
from zhengwu.items.rules.states import State
from zhengwu.kernel.public import SYSTEM, Conflict, current_time, local_date


def publish_due(*, now: dt.datetime) -> int:
    """Publish every approved version whose day has come (待生效 → 有效), and end what ends; how many of both."""
    due = ItemVersion.objects.filter(state=State.APPROVED, effective_date__lte=local_date(now)).order_by("version")
    published = 0
    for task_code, version in due.values_list("item__task_code", "version"):
        try:
            publish_version(task_code=task_code, version=version, by=SYSTEM, now=now)
        except Conflict:
            continue  # somebody published it, or a newer one, a moment ago
        published += 1
    return published + _cancel_due(now=now)


def _cancel_due(*, now: dt.datetime) -> int:
    """End every item whose cancellation was published for a day that has come; how many ended."""
    due = Draft.objects.filter(
        kind=Draft.Kinds.CANCEL, state=State.APPROVED, made_version=None, effective_date__lte=local_date(now)
    )
    ended = 0
    for draft_id in list(due.values_list("pk", flat=True)):
        with transaction.atomic():
            draft = locked_draft(draft_id)
            if draft.made_version is not None:
                continue
            try:
                cancel_if_due(draft, by=SYSTEM, now=now)
            except Conflict:
                draft.made_version = draft.base_version  # it ended otherwise meanwhile
            draft.save(update_fields=["made_version"])
            ended += 1
    return ended


@app.periodic(cron="1 0 * * *")
@app.task(name="items.publish_due", queueing_lock="items.publish_due")
def publish_due_versions(timestamp: int) -> None:
    """Shortly after midnight: what takes effect today."""
    publish_due(now=current_time())


@app.periodic(cron="20 3 * * *")
@app.task(name="items.forget_checklists", queueing_lock="items.forget_checklists")
def forget_checklists(timestamp: int) -> None:
    """Every night: checklists older than 90 days go."""
    forget_old_checklists(now=current_time())


@app.periodic(cron="20 3 * * *")
@app.task(name="items.forget_misses", queueing_lock="items.forget_misses")
def forget_old_misses(timestamp: int) -> None:
    """At night: searches that found nothing are forgotten after 180 days."""
    forget_misses(now=current_time())
