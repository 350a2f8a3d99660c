"""Reactions of cases to what happens below, and what cases know about the log's completeness."""

from __future__ import annotations

from collections.abc import Iterator

from zhengwu.cases.models import Case
from zhengwu.cases.operations.upkeep.recompute import recompute_open_cases
from zhengwu.kernel.public import StoredEvent, current_time, must_have_chain, reacts
from zhengwu.timelimits.events import WorkCalendarChanged


@reacts(WorkCalendarChanged, later=True)
def recompute_due_dates(event: StoredEvent) -> None:
    """A changed work calendar moves due dates (DOMAIN §3)."""
    recompute_open_cases(now=current_time())


@must_have_chain
def every_case_has_its_chain() -> Iterator[tuple[str, int]]:
    """Every case began with one event at least: a chain deleted together with its head is missed the same day."""
    numbers = Case.objects.order_by("pk").values_list("project_no", flat=True)
    return ((f"case:{project_no}", 1) for project_no in numbers.iterator(chunk_size=5000))
