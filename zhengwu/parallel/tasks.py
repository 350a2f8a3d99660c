"""Background jobs of parallel approval; each may run twice."""

from __future__ import annotations

from procrastinate.contrib.django import app

from zhengwu.kernel.public import current_time
from zhengwu.parallel.operations.upkeep.sweep import sweep_members


@app.periodic(cron="20 * * * *")
@app.task(name="parallel.sweep_members", queueing_lock="parallel.sweep_members")
def sweep_deadlines(timestamp: int) -> None:
    """Every hour: flagged silence consents, missed deadlines are told."""
    sweep_members(now=current_time())
