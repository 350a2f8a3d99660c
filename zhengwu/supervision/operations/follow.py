"""Following the log: what happened is held against the rules within seconds, and what may yet happen is written down to be watched.

The follower reads settled events in the order of the log (`kernel.horizon`), looks at every subject they touched as a whole, and
keeps its position in the transaction that raises the cards: whatever crashes, nothing is raised twice or skipped.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence

import structlog
from django.db import transaction

from zhengwu.kernel.public import StoredEvent, horizon
from zhengwu.supervision.models import LogPosition, Watch
from zhengwu.supervision.operations.raise_card import raise_cards
from zhengwu.supervision.operations.reconsider import RETROACTIVE, reconsider
from zhengwu.supervision.operations.seed_rules import FOLLOWER, seed_rules
from zhengwu.supervision.queries.specs import specs_in_force
from zhengwu.supervision.queries.stories import item_facts, stories_of
from zhengwu.supervision.rules.clocks import LISTENED
from zhengwu.supervision.rules.finding import Finding, Inspector, Waiting
from zhengwu.supervision.rules.reckoning import Reckoner, day_of
from zhengwu.supervision.rules.spec import RuleSpec, types_named
from zhengwu.supervision.rules.story import Seen
from zhengwu.timelimits.public import work_calendar

log = structlog.get_logger(__name__)
#: So many events of the log in one transaction: a batch of a second or two.
AT_ONCE = 1_000


def follow(*, now: dt.datetime, most: int = 100_000) -> int:
    """Go on from where the last run ended, until everything settled (or `most` events) has been looked at.

    Returns how many cards were raised. Only one follower works at a time; another one that comes waits for the batch at hand, so
    that nothing is left behind.
    """
    seed_rules(now=now)
    raised = 0
    for _ in range(max(1, most // AT_ONCE)):
        step = _one_batch(now=now)
        if step is None:
            break
        raised += step
    return raised


def _one_batch(*, now: dt.datetime) -> int | None:
    """The cards raised from one batch; None when there was nothing to read."""
    with transaction.atomic():
        position = hold_position()
        if position is None:
            return None
        until = _end_of_batch(after=position.last_id, settled=horizon())
        if until <= position.last_id:
            return None
        specs = specs_in_force(today=day_of(now))
        news = StoredEvent.objects.filter(
            pk__gt=position.last_id, pk__lte=until, type__in=LISTENED | types_named(specs)
        )
        touched = dict.fromkeys(news.order_by("pk").values_list("subject", flat=True))
        late = set(news.filter(type__in=RETROACTIVE).values_list("subject", flat=True))
        raised = look_at(list(touched), specs=specs, now=now)
        reconsider(late, now=now)
        position.last_id = until
        position.save(update_fields=["last_id"])
    return raised


def _end_of_batch(*, after: int, settled: int) -> int:
    """The last id of the batch: counted in events, so that ids that were drawn in vain cost nothing."""
    events = StoredEvent.objects.filter(pk__gt=after, pk__lte=settled).order_by("pk").values_list("pk", flat=True)
    return next(iter(events[AT_ONCE - 1 : AT_ONCE]), settled)


def hold_position() -> LogPosition | None:
    """The position, held until the transaction ends: whoever follows or sweeps does so alone, and nobody meets halfway."""
    return LogPosition.objects.select_for_update().filter(name=FOLLOWER).first()


def look_at(subjects: Sequence[str], *, specs: Sequence[RuleSpec], now: dt.datetime) -> int:
    """Hold the whole stories of these subjects against the rules: raise what is missing, watch what still runs. Five queries."""
    if not subjects:
        return 0
    inspector = Inspector(specs, reckoner=Reckoner(work_calendar()), items=item_facts)
    found: list[Finding] = []
    waiting: dict[str, list[Waiting]] = {}
    for subject, events in stories_of(subjects).items():
        if read := _inspect(inspector, subject, events, now=now):
            found += read[0]
            waiting[subject] = read[1]
    _watch(waiting)
    return len(raise_cards(sorted(found, key=lambda f: f.at), now=now))


def _inspect(
    inspector: Inspector, subject: str, events: Sequence[Seen], *, now: dt.datetime
) -> tuple[list[Finding], list[Waiting]] | None:
    """What was found and what still runs; None where the chain cannot be read, and then it stays watched as it was."""
    try:
        found, story = inspector.inspect(subject, events, now=now)
        return found, list(inspector.waiting(story))
    except Exception:
        # One chain nobody can read must not keep all others from being watched; it shows in the log of errors.
        log.exception("supervision.unreadable", subject=subject)
        return None


def _watch(waiting: Mapping[str, Collection[Waiting]]) -> None:
    """Write down what runs, move what moved, forget what stopped."""
    there = {(w.subject, w.clock, w.key): w for w in Watch.objects.filter(subject__in=list(waiting))}
    wanted = {(subject, w.clock, w.key): w.due_at for subject, clocks in waiting.items() for w in clocks}
    fresh = [
        Watch(subject=subject, clock=clock, key=key, due_at=due_at)
        for (subject, clock, key), due_at in wanted.items()
        if (subject, clock, key) not in there
    ]
    moved = []
    for name, watch in there.items():
        if name in wanted and watch.due_at != wanted[name]:
            watch.due_at, watch.judged = wanted[name], []
            moved.append(watch)
    if gone := [watch.pk for name, watch in there.items() if name not in wanted]:
        Watch.objects.filter(pk__in=gone).delete()
    if moved:
        Watch.objects.bulk_update(moved, ["due_at", "judged"])
    Watch.objects.bulk_create(fresh, ignore_conflicts=True)
