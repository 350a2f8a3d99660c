"""Background jobs of publication; each may run twice."""

from __future__ import annotations

from procrastinate.contrib.django import app

from zhengwu.disclosure.operations.publish_due import sweep_due, sweep_expired
from zhengwu.kernel.public import current_time


@app.periodic(cron="25 * * * *")
@app.task(name="disclosure.sweep", queueing_lock="disclosure.sweep")
def sweep(timestamp: int) -> None:
    """Every hour: what is due shows itself, what is late is told, what has been long enough in public leaves it."""
    now = current_time()
    sweep_due(now=now)
    sweep_expired(now=now)
