"""超期未整改: what was not put right in time is told once."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import SYSTEM, local_date, publish
from zhengwu.supervision.events import FindingOverdue
from zhengwu.supervision.models import Problem
from zhengwu.supervision.operations.ledger._finding import facts_of
from zhengwu.supervision.rules.ledger import FindingState


def sweep_findings(*, now: dt.datetime) -> int:
    """Tell of each whose last day passed; how many. May run twice."""
    late = Problem.objects.filter(state=FindingState.ASSIGNED, due_date__lt=local_date(now), overdue_at=None)
    told = 0
    for key in list(late.order_by("due_date", "pk").values_list("pk", flat=True)):
        with transaction.atomic():
            finding = late.select_for_update(skip_locked=True).filter(pk=key).first()
            if finding is None:
                continue
            finding.overdue_at = now
            finding.save(update_fields=["overdue_at"])
            publish(FindingOverdue(**facts_of(finding)), by=SYSTEM, at=now)
            told += 1
    return told
