"""重算: everything from the first event on, for when the rules of counting changed. The numbers are those that reading on made."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from itertools import islice

from django.db import transaction

from zhengwu.analytics.models import (
    CaseLife,
    DayTally,
    HourTally,
    MoveTally,
    Position,
    ShareTally,
    VariantTally,
    VariantText,
)
from zhengwu.analytics.operations.follow._lives import all_chains, life_until, promises_of
from zhengwu.analytics.operations.follow._write import write_lives, write_tallies
from zhengwu.analytics.rules.contribution import Contribution
from zhengwu.kernel.public import horizon

_CASES_A_TIME = 2_000


@transaction.atomic
def recount(*, now: dt.datetime, progress: Callable[[int], None] | None = None) -> int:
    """Read the whole log anew. Until it is done everybody sees the old numbers; afterwards, at once, the new ones.

    Args:
        progress: called with the number of cases counted so far.

    Returns:
        How many cases were counted.
    """
    Position.objects.bulk_create([Position()], ignore_conflicts=True)
    Position.objects.select_for_update().get()
    for table in (CaseLife, DayTally, HourTally, MoveTally, ShareTally, VariantTally, VariantText):
        table.objects.all().delete()
    until = horizon()
    chains, done = all_chains(until), 0
    while some := list(islice(chains, _CASES_A_TIME)):
        promises = promises_of([project_no for project_no, _ in some])
        sums, lives = Contribution(), []
        for project_no, events in some:
            if (life := life_until(project_no, events, until)) is None:
                continue
            promise = promises.get(project_no)
            sums.add(life, allowed_days=promise[0] if promise else None)
            lives.append((life, promise))
        write_tallies(sums)
        write_lives(lives)
        done += len(lives)
        if progress:
            progress(done)
    Position.objects.update(event_id=until, read_at=now)
    return done
