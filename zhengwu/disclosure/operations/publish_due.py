"""公示: what waits shows itself on its day; what is late is told; what has been long enough in public leaves it."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet

from zhengwu.disclosure.events import DisclosureExpired, DisclosureLate, DisclosurePublished
from zhengwu.disclosure.models import Disclosure, Hold
from zhengwu.disclosure.operations._disclosure import HOLD, facts_of, locked_for, open_hold, step
from zhengwu.disclosure.rules.states import State, Verb
from zhengwu.kernel.public import SYSTEM, Actor, Conflict, local_date, publish
from zhengwu.organisations.public import Officer

_HELD = Exists(Hold.objects.filter(disclosure=OuterRef("pk"), state=Hold.State.ASKED))


class StillHeld(Conflict):
    """Somebody holds it."""

    code = "disclosure.still_held"
    template = "这一条正在暂缓公示。请先恢复公示。"


def publish_now(*, disclosure_id: int, by: Officer, now: dt.datetime) -> Disclosure:
    """Show it without waiting (马上公示): WAITING -> PUBLISHED.

    Raises:
        NoSuchDisclosure, NotPermitted, NotNow, StillHeld
    """
    with transaction.atomic():
        row = locked_for(disclosure_id, action=HOLD, by=by)
        if open_hold(row):
            raise StillHeld
        _publish(row, by=by.actor, now=now)
    return row


def sweep_due(*, now: dt.datetime) -> int:
    """Tell what is late, then show all whose day has come and nobody holds; how many were shown. May run twice.

    Each in a transaction of its own; whoever has one locked keeps it until the next run.
    """
    today = local_date(now)
    waiting = Disclosure.objects.filter(state=State.WAITING)
    _each(waiting.filter(due_date__lt=today, late_at=None), _late, now=now)
    return _each(waiting.filter(publish_date__lte=today).exclude(_HELD), _shown, now=now)


def sweep_expired(*, now: dt.datetime) -> int:
    """End what has been in public as long as it may be; how many. PUBLISHED -> EXPIRED."""
    over = Disclosure.objects.filter(state=State.PUBLISHED, public_until__lt=local_date(now))
    return _each(over, _expired, now=now)


def _each(rows: QuerySet[Disclosure], act: object, *, now: dt.datetime) -> int:
    done = 0
    for key in list(rows.order_by("pk").values_list("pk", flat=True)):
        with transaction.atomic():
            row = rows.select_for_update(of=("self",), skip_locked=True).filter(pk=key).first()
            if row is not None:
                act(row, now)  # type: ignore[operator]  # one of the three below
                done += 1
    return done


def _shown(row: Disclosure, now: dt.datetime) -> None:
    _publish(row, by=SYSTEM, now=now)


def _publish(row: Disclosure, *, by: Actor, now: dt.datetime) -> None:
    row.published_at = now
    step(row, Verb.PUBLISH, reason="", by=by, now=now)
    publish(DisclosurePublished(**facts_of(row), late=local_date(now) > row.due_date), by=by, at=now)


def _late(row: Disclosure, now: dt.datetime) -> None:
    row.late_at = now
    row.save(update_fields=["late_at"])
    held = open_hold(row) is not None
    publish(DisclosureLate(**facts_of(row), due_date=row.due_date, held=held), by=SYSTEM, at=now)


def _expired(row: Disclosure, now: dt.datetime) -> None:
    assert row.public_until is not None, "asked for"
    step(row, Verb.EXPIRE, reason="", by=SYSTEM, now=now)
    publish(DisclosureExpired(**facts_of(row), public_until=row.public_until), by=SYSTEM, at=now)
