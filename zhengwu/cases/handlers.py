"""Reactions of cases to what happens below."""

from __future__ import annotations

from zhengwu.cases.operations.recompute import recompute_open_cases
from zhengwu.kernel.public import StoredEvent, current_time, reacts
from zhengwu.timelimits.events import WorkCalendarChanged


@reacts(WorkCalendarChanged, later=True)
def recompute_due_dates(event: StoredEvent) -> None:
    """A changed work calendar moves due dates (DOMAIN §3)."""
    recompute_open_cases(now=current_time())
