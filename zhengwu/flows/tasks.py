"""Background jobs of flows; each may run twice."""

from __future__ import annotations

from procrastinate.contrib.django import app

from zhengwu.flows.operations.ring import sweep_alarms
from zhengwu.kernel.public import current_time


@app.periodic(cron="10 * * * *")
@app.task(name="flows.ring", queueing_lock="flows.ring")
def ring_alarms(timestamp: int) -> None:
    """Every hour: steps whose day has come remind, are told to the heads, or go on by their timer."""
    sweep_alarms(now=current_time())
