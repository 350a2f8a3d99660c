"""Background jobs of the kernel: relay the outbox, anchor the audit chain, beat."""

from __future__ import annotations

from typing import Any

from django.db import connection
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from zhengwu.kernel.events.audit import anchor_days
from zhengwu.kernel.events.parts import make_parts
from zhengwu.kernel.events.relay import AT_ONCE, relay
from zhengwu.kernel.models import Heartbeat
from zhengwu.kernel.time import current_time

#: Whoever takes it up from now on begins after us, and sees what we wrote.
_WAITS = "SELECT EXISTS (SELECT 1 FROM procrastinate_jobs WHERE queueing_lock = %s AND status = 'todo')"


@app.task(name="kernel.relay_outbox", queueing_lock="kernel.relay_outbox", pass_context=False)
def relay_outbox() -> None:
    """Work off what is due."""
    _relay_on()


@app.periodic(cron="* * * * *")
@app.task(name="kernel.sweep_outbox", queueing_lock="kernel.sweep_outbox")
def sweep_outbox(timestamp: int) -> None:
    """Every minute: whatever a crash between commit and wake-up left behind."""
    _relay_on()


def _relay_on() -> None:
    """A full portion is followed by another: what an outage piled up must not wait for the minutes, a portion each."""
    if relay(now=current_time()) >= AT_ONCE:
        wake_relay()


@app.periodic(cron="7 0 * * *")
@app.task(name="kernel.anchor_audit", queueing_lock="kernel.anchor_audit")
def anchor_audit(timestamp: int) -> None:
    """Every night: seal the day's events."""
    anchor_days(now=current_time())


@app.periodic(cron="37 * * * *")
@app.task(name="kernel.make_event_parts", queueing_lock="kernel.make_event_parts")
def make_event_parts(timestamp: int) -> None:
    """Every hour: the parts of the table of events that will be needed next."""
    make_parts()


def wake_relay() -> None:
    """Ask a worker to relay soon."""
    wake(relay_outbox)


def wake(task: Any) -> None:
    """Ask a worker to do this soon. One waiting request is enough, and while people hand in by the dozen there mostly is one:
    to look costs a tenth of asking in vain.

    Args:
        task: of procrastinate, with a lock on its queue.
    """
    with connection.cursor() as cursor:
        cursor.execute(_WAITS, [task.queueing_lock])
        (waits,) = cursor.fetchone()
    if waits:
        return
    try:
        task.defer()
    except AlreadyEnqueued:
        return


def beat(name: str) -> None:
    """Say that the process `name` is alive."""
    Heartbeat.objects.update_or_create(name=name, defaults={"beat_at": current_time()})
