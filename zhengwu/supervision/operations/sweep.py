"""What time alone brings about: last days that passed, and units that stayed silent."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator

import structlog
from django.db import transaction
from django.db.models import Q, QuerySet

from zhengwu.kernel.public import local_date
from zhengwu.supervision.models import Card, Watch
from zhengwu.supervision.operations.follow import hold_position, look_at
from zhengwu.supervision.operations.judge import uphold_silent
from zhengwu.supervision.queries.specs import specs_in_force
from zhengwu.supervision.queries.stories import item_facts
from zhengwu.supervision.rules.finding import Inspector, offsets_of
from zhengwu.supervision.rules.path import State
from zhengwu.supervision.rules.reckoning import Reckoner, day_of
from zhengwu.supervision.rules.spec import RuleSpec
from zhengwu.timelimits.public import work_calendar

log = structlog.get_logger(__name__)
_AT_ONCE = 500
_PLACES = 1_000


def sweep(*, now: dt.datetime) -> int:
    """Raise a card for every clock whose moment has come under some rule; how many. May run twice, and beside another one.

    The moments stand in an index (`Watch.due_at`), so this costs what has become due, however many cases are open.
    """
    specs = specs_in_force(today=day_of(now))
    raised = 0
    for clock, before, mark in _questions(specs, now=now):
        due = Watch.objects.filter(clock=clock, due_at__lte=before).exclude(judged__contains=[mark])
        while batch := _take(due, mark=mark, specs=specs, now=now):
            raised += batch[1]
    return raised


def _take(due: QuerySet[Watch], *, mark: int, specs: list[RuleSpec], now: dt.datetime) -> tuple[int, int] | None:
    with transaction.atomic():
        hold_position()
        rows = list(due.order_by("due_at")[:_AT_ONCE])
        if not rows:
            return None
        for watch in rows:
            watch.judged = [*watch.judged, mark]
        Watch.objects.bulk_update(rows, ["judged"])
        return len(rows), look_at(list(dict.fromkeys(w.subject for w in rows)), specs=specs, now=now)


def _questions(specs: list[RuleSpec], *, now: dt.datetime) -> Iterator[tuple[str, dt.datetime, int]]:
    """Clock, the latest moment of a last day that is due by now, and the mark of who asks: a version, and its place among its own
    triggers and offsets."""
    reckoner = Reckoner(work_calendar())
    inspector = Inspector(specs, reckoner=reckoner, items=item_facts)
    asked: dict[tuple[str, int], int] = defaultdict(int)
    for clock, spec, trigger in inspector.clock_triggers():
        if not spec.holds_on(day_of(now)):
            continue
        for offset in offsets_of(spec, trigger):
            place = asked[clock, spec.version_id]
            asked[clock, spec.version_id] += 1
            before = reckoner.fires(reckoner.latest_due(now, offset), 0) if offset else now
            yield clock, before, spec.version_id * _PLACES + place


def sweep_silent(*, now: dt.datetime) -> int:
    """Uphold what nobody explained in time, each in a transaction of its own; how many."""
    late = Card.objects.filter(Q(state=State.NOTIFIED, explain_due_date__lt=local_date(now))).order_by("pk")
    upheld = 0
    for number in list(late.values_list("number", flat=True)):
        try:
            upheld += uphold_silent(card_number=number, now=now)
        except Exception:
            log.exception("supervision.silence_failed", card=number)
    return upheld
