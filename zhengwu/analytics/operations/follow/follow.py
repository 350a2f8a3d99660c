"""跟读: what is new in the log goes into lives and tallies."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.analytics.models import Position
from zhengwu.analytics.operations.follow._lives import SUBJECT, events_up_to, life_until, promises_of
from zhengwu.analytics.operations.follow._write import write_lives, write_tallies
from zhengwu.analytics.rules.activities import READ
from zhengwu.analytics.rules.contribution import Contribution
from zhengwu.kernel.public import StoredEvent, horizon

#: Events read in one transaction.
A_TIME = 5_000


def follow(*, now: dt.datetime, most: int = 200) -> int:
    """Read on to the horizon of the log, at most `most` times `A_TIME` events. May run at any time, and twice at once: whoever
    comes second waits and finds the work done.

    Returns:
        How many events were read.
    """
    read = 0
    for _ in range(most):
        some = _some(now=now)
        read += some
        if some < A_TIME:
            break
    return read


@transaction.atomic
def _some(*, now: dt.datetime) -> int:
    Position.objects.bulk_create([Position()], ignore_conflicts=True)
    position = Position.objects.select_for_update().get()
    settled, before = horizon(), position.event_id
    fresh = StoredEvent.objects.filter(
        id__gt=before, id__lte=settled, type__in=READ, subject__startswith=SUBJECT
    ).order_by("id")
    rows = list(fresh.values_list("id", "subject")[:A_TIME])
    position.event_id = rows[-1][0] if len(rows) == A_TIME else max(settled, before)
    position.read_at = now
    if rows:
        _count({subject for _, subject in rows}, before=before, until=position.event_id)
    position.save()
    return len(rows)


def _count(subjects: set[str], *, before: int, until: int) -> None:
    """Every life that went on is taken away as it was and added as it is."""
    promises = promises_of([subject.removeprefix(SUBJECT) for subject in subjects])
    sums, lives = Contribution(), []
    for project_no, events in events_up_to(until, sorted(subjects)):
        promise = promises.get(project_no)
        days = promise[0] if promise else None
        if (old := life_until(project_no, events, before)) is not None:
            sums.add(old, allowed_days=days, sign=-1)
        if (new := life_until(project_no, events, until)) is not None:
            sums.add(new, allowed_days=days)
            lives.append((new, promise))
    write_tallies(sums)
    write_lives(lives)
