"""Lives of cases out of the log, and their promises."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import groupby

from zhengwu.analytics.rules.activities import READ
from zhengwu.analytics.rules.life import Happened, Life, life_of
from zhengwu.cases.public import Case
from zhengwu.kernel.public import StoredEvent

SUBJECT = "case:"
_COLUMNS = ("id", "subject", "type", "at", "data", "actor")
Row = tuple[int, str, str, object, object, str]
#: Project number → days promised and their unit.
Promises = Mapping[str, tuple[int, str]]


def events_up_to(event_id: int, subjects: Collection[str]) -> Iterator[tuple[str, list[Happened]]]:
    """The events of these chains that are known by then, chain by chain, oldest first."""
    rows = StoredEvent.objects.filter(subject__in=subjects, type__in=READ, id__lte=event_id)
    yield from _chains(rows.order_by("subject", "seq").values_list(*_COLUMNS))


def all_chains(event_id: int) -> Iterator[tuple[str, list[Happened]]]:
    """Every chain of a case up to an event, streamed."""
    rows = StoredEvent.objects.filter(subject__startswith=SUBJECT, type__in=READ, id__lte=event_id)
    ordered = rows.order_by("subject", "seq").values_list(*_COLUMNS)
    yield from _chains(ordered.iterator(chunk_size=5_000))


def _chains(rows: Iterable[tuple[object, ...]]) -> Iterator[tuple[str, list[Happened]]]:
    for subject, chain in groupby(rows, key=lambda row: str(row[1])):
        yield subject.removeprefix(SUBJECT), [Happened(r[0], r[2], r[3], r[4], r[5]) for r in chain]  # type: ignore[arg-type]  # a row of values


def life_until(project_no: str, events: Iterable[Happened], event_id: int) -> Life | None:
    """The life as it was known when the log ended at this event."""
    return life_of(project_no, (event for event in events if event.id <= event_id))


def promises_of(project_nos: Collection[str]) -> Promises:
    """The days each case was promised: pinned at acceptance, or with the version of its item, and never changed."""
    rows = Case.objects.filter(project_no__in=project_nos).values_list(
        "project_no", "promise_days", "promise_unit", "item_version__promise_days", "item_version__promise_unit"
    )
    return {no: (days, unit) if days is not None else (of_item, its) for no, days, unit, of_item, its in rows}
