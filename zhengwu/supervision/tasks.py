"""Background jobs of supervision; each may run twice."""

from __future__ import annotations

from procrastinate.contrib.django import app

from zhengwu.kernel.public import current_time, wake
from zhengwu.supervision.operations.follow import follow
from zhengwu.supervision.operations.ledger.sweep_findings import sweep_findings
from zhengwu.supervision.operations.orders.ring_orders import ring_orders
from zhengwu.supervision.operations.sweep import sweep, sweep_silent
from zhengwu.supervision.operations.sweep_ratings import sweep_ratings


@app.task(name="supervision.follow", lock="supervision.follow", queueing_lock="supervision.follow", pass_context=False)
def follow_log() -> None:
    """Look at what has happened since the last time."""
    follow(now=current_time())


@app.periodic(cron="* * * * *")
@app.task(name="supervision.sweep", queueing_lock="supervision.sweep")
def sweep_minute(timestamp: int) -> None:
    """Every minute: whatever nobody was woken for, what passed by time alone, and who stayed silent."""
    now = current_time()
    follow(now=now)
    sweep(now=now)
    sweep_ratings(now=now)
    sweep_silent(now=now)


@app.periodic(cron="*/10 * * * *")
@app.task(name="supervision.slips", queueing_lock="supervision.slips")
def sweep_slips(timestamp: int) -> None:
    """Every ten minutes: orders whose day is near or over, findings that were not put right."""
    now = current_time()
    ring_orders(now=now)
    sweep_findings(now=now)


def wake_follower() -> None:
    """Ask a worker to follow soon."""
    wake(follow_log)
