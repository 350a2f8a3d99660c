"""Background jobs of ratings; each may run twice."""

from __future__ import annotations

from procrastinate.contrib.django import app

from zhengwu.kernel.public import current_time
from zhengwu.ratings.operations.sweep import sweep_open, sweep_replied


@app.periodic(cron="5 * * * *")
@app.task(name="ratings.sweep", queueing_lock="ratings.sweep")
def sweep(timestamp: int) -> None:
    """Every hour: what nobody rated lapses, what nobody rated again closes."""
    now = current_time()
    sweep_open(now=now)
    sweep_replied(now=now)
