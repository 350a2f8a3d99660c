"""The work calendar changed: every open due date is computed anew, with an event where it moves."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping

from django.db import transaction

from zhengwu.cases.events import DueDatesRecomputed
from zhengwu.cases.models import Case
from zhengwu.cases.operations._case import locked
from zhengwu.cases.operations.upkeep._sweep import each
from zhengwu.cases.queries.clocks import clocks_of
from zhengwu.cases.queries.progress import delivery_due
from zhengwu.cases.rules.clocks import no_longer_late
from zhengwu.cases.rules.correction import NOTICE_WORKDAYS
from zhengwu.cases.rules.states import ON_THE_CLOCK, State
from zhengwu.kernel.public import SYSTEM, local_date, publish
from zhengwu.timelimits.public import WorkCalendar, work_calendar

#: Where a clock runs: the decision's, the five days to speak, the ten to deliver. Corrections have calendar days and stay.
OPEN = frozenset({*ON_THE_CLOCK, State.RECEIVED, State.APPROVED, State.REJECTED})
DATES = ("acceptance_due_date", "promise_due_date", "statutory_due_date", "delivery_due_date")
Dates = Mapping[str, dt.date | None]


def recompute_open_cases(*, now: dt.datetime, progress: Callable[[int], None] | None = None) -> int:
    """Recompute the due dates of all open cases; the number that moved. Each case in its own transaction, so it can run twice.

    `progress` is told after every case how many have been looked at.
    """
    numbers = Case.objects.filter(state__in=OPEN).order_by("pk").values_list("project_no", flat=True)
    counted = _counting(numbers.iterator(chunk_size=2000), progress)
    return each(counted, lambda no: _recompute(no, now=now))


def _counting(numbers: Iterable[str], progress: Callable[[int], None] | None) -> Iterator[str]:
    for done, number in enumerate(numbers, start=1):
        yield number
        if progress:
            progress(done)


def dates_of(case: Case) -> Dates:
    """The due dates a case has now."""
    return {name: getattr(case, name) for name in DATES}


def reckon(case: Case, *, now: dt.datetime, calendar: WorkCalendar | None = None) -> Dates:
    """The due dates a case would have by a calendar, the one in force when none is given. Nothing is stored.

    A decision stopped both clocks for good: a decided case keeps their dates, only its delivery is still to come.
    """
    calendar, dates = calendar or work_calendar(), dict(dates_of(case))
    if case.state in ON_THE_CLOCK and (clocks := clocks_of(case, today=local_date(now), calendar=calendar)):
        dates |= {"promise_due_date": clocks.promise.due_date, "statutory_due_date": clocks.statutory.due_date}
    if case.state == State.RECEIVED and case.received_at is not None:
        dates["acceptance_due_date"] = calendar.add_workdays(local_date(case.received_at), NOTICE_WORKDAYS)
    if case.state in {State.APPROVED, State.REJECTED}:
        dates["delivery_due_date"] = delivery_due(case, calendar=calendar)
    return dates


def _recompute(project_no: str, *, now: dt.datetime) -> bool:
    with transaction.atomic():
        case = locked(project_no)
        if case.state not in OPEN:
            return False
        before, after = dates_of(case), reckon(case, now=now)
        if after == before:
            return False
        for name, day in after.items():
            setattr(case, name, day)
        case.save(update_fields=DATES)
        if _never_stored(before, after):
            return True
        publish(
            DueDatesRecomputed(
                project_no=project_no,
                **after,
                before={name: day for name, day in before.items() if day != after[name]},
                cards_to_review=no_longer_late(before=before, after=after, today=local_date(now)),
            ),
            by=SYSTEM,
            at=now,
        )
    return True


def _never_stored(before: Dates, after: Dates) -> bool:
    """A delivery date that earlier releases did not keep is written down without a word: it has not moved."""
    moved = {name for name in DATES if before[name] != after[name]}
    return moved == {"delivery_due_date"} and before["delivery_due_date"] is None


def keep_delivery_dates(*, now: dt.datetime) -> int:
    """Write down the delivery dates of cases decided before these were kept; the number written."""
    bare = Case.objects.filter(
        state__in=[State.APPROVED, State.REJECTED], delivery_due_date=None, decided_at__isnull=False
    )
    return each(list(bare.values_list("project_no", flat=True)), lambda no: _recompute(no, now=now))
