"""Background jobs of organisations; each may run twice."""

from __future__ import annotations

from procrastinate.contrib.django import app

from zhengwu.kernel.public import current_time
from zhengwu.organisations.operations.emergency.close_emergency import close_emergencies


@app.periodic(cron="*/5 * * * *")
@app.task(name="organisations.close_emergencies", queueing_lock="organisations.close_emergencies")
def sweep_emergencies(timestamp: int) -> None:
    """Every five minutes: emergency accounts whose hours are over lose their password."""
    close_emergencies(now=current_time())
