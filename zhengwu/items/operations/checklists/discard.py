"""Throw checklists away: one's own, and those nobody needs any more."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.items.events import ChecklistDiscarded
from zhengwu.items.models import Checklist
from zhengwu.items.queries.checklists import ChecklistUnknown
from zhengwu.kernel.public import Actor, publish


def discard_checklist(*, code: str, account_id: int, by: Actor, now: dt.datetime) -> None:
    """Throw away a checklist of this account.

    Raises:
        ChecklistUnknown: no such code, or somebody else's
    """
    with transaction.atomic():
        rows = Checklist.objects.select_for_update(of=("self",)).select_related("item_version__item")
        found = rows.filter(code=code, account_id=account_id).first()
        if found is None:
            raise ChecklistUnknown
        fact = ChecklistDiscarded(
            checklist_id=str(found.pk),
            task_code=found.item_version.item.task_code,
            item_version=found.item_version.version,
        )
        found.delete()
        publish(fact, by=by, at=now)


def forget_old_checklists(*, now: dt.datetime) -> int:
    """Remove those that expired; the number removed. Their chain of events keeps what happened, without the answers."""
    removed, _ = Checklist.objects.filter(expires_at__lte=now).delete()
    return removed
