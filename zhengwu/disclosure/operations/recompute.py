"""The work calendar changed: what waits is due on another day."""

from __future__ import annotations

from zhengwu.disclosure.models import Disclosure
from zhengwu.disclosure.operations._write import set_days
from zhengwu.disclosure.rules.states import State
from zhengwu.kernel.public import local_date


def recompute_due() -> int:
    """Compute the days of everything that waits anew; how many moved. May run twice."""
    moved = 0
    for row in Disclosure.objects.filter(state=State.WAITING, late_at=None).iterator(chunk_size=500):
        before = row.due_date, row.publish_date
        set_days(row, entered=local_date(row.entered_at))
        if before != (row.due_date, row.publish_date):
            moved += Disclosure.objects.filter(pk=row.pk, state=State.WAITING).update(
                due_date=row.due_date, publish_date=row.publish_date
            )
    return moved
