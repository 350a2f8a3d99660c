"""试算: what a version of a rule would have found in the past; nothing is stored."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from django.db import transaction

from zhengwu.supervision.models import RuleVersion
from zhengwu.supervision.queries.specs import spec_of
from zhengwu.supervision.queries.stories import every_story, item_facts
from zhengwu.supervision.rules.finding import Finding, Inspector
from zhengwu.supervision.rules.reckoning import Reckoner, day_of
from zhengwu.timelimits.public import work_calendar

MOST_EXAMPLES = 20
#: A clock that ran out in the period had some event at most so long before.
_LOOK_BACK = dt.timedelta(days=400)


@dataclass(frozen=True, slots=True, kw_only=True)
class DryRun:
    """“上个月会发出 41 张”: how many, by body, and the first of them. `looked_at`: cases."""

    first_date: dt.date
    last_date: dt.date
    found: int
    looked_at: int
    by_body: tuple[tuple[str, int], ...]
    examples: tuple[Finding, ...]


def dry_run(
    *,
    version: RuleVersion,
    first_date: dt.date,
    last_date: dt.date,
    now: dt.datetime,
    progress: Callable[[int], None] | None = None,
) -> DryRun:
    """Hold the version against history, whatever its own days: the breaches from the first to the last day, both inclusive. It may
    be unsaved. Memory stays flat; time grows with the cases of the period.
    """
    inspector = Inspector([spec_of(version)], reckoner=Reckoner(work_calendar()), items=item_facts, ever=True)
    bodies: Counter[str] = Counter()
    examples: list[Finding] = []
    looked_at = 0
    with transaction.atomic():
        since = dt.datetime.combine(first_date, dt.time(), dt.UTC) - _LOOK_BACK
        for subject, events in every_story(touched_since=since):
            looked_at += 1
            for found in inspector.inspect(subject, events, now=now)[0]:
                if first_date <= day_of(found.at) <= last_date:
                    bodies[found.body_code] += 1
                    if len(examples) < MOST_EXAMPLES:
                        examples.append(found)
            if progress:
                progress(looked_at)
    return DryRun(
        first_date=first_date,
        last_date=last_date,
        found=sum(bodies.values()),
        looked_at=looked_at,
        by_body=tuple(bodies.most_common()),
        examples=tuple(examples),
    )
