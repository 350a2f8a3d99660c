"""Background jobs of certificates; each may run twice."""

from __future__ import annotations

from procrastinate.contrib.django import app

from zhengwu.certificates.operations.acting.expire import sweep_expired, warn_of_expiry
from zhengwu.kernel.public import current_time


@app.periodic(cron="15 * * * *")
@app.task(name="certificates.expire", queueing_lock="certificates.expire")
def expire(timestamp: int) -> None:
    """Every hour, whatever the clock of the machine calls midnight: what had its last day yesterday expires; of what has it soon
    the holder hears."""
    now = current_time()
    sweep_expired(now=now)
    warn_of_expiry(now=now)
