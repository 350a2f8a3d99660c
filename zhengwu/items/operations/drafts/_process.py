"""The legal state of a draft follows its process: read off after every move, in the same transaction, never set by hand."""

from __future__ import annotations

import datetime as dt

from zhengwu.flows.public import ProcessInstance, open_work_items
from zhengwu.items.models import Draft
from zhengwu.items.rules.publication import state_after


def follow_process(draft: Draft, *, now: dt.datetime) -> None:
    """Give a locked draft the state its process stands in, and save it."""
    waiting = open_work_items(subject=draft.ref)
    latest = ProcessInstance.objects.filter(subject=draft.ref).order_by("-pk").first()
    outcome = latest.outcome if latest else ""
    draft.state = state_after(open_actions={item.action for item in waiting}, outcome=outcome)
    draft.changed_at = now
    draft.save(update_fields=["state", "changed_at"])
