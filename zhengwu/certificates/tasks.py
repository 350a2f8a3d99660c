"""Background jobs of certificates; each may run twice."""

from __future__ import annotations

from uuid import UUID

from procrastinate.contrib.django import app

from zhengwu.certificates.operations.acting.expire import sweep_expired, warn_of_expiry
from zhengwu.certificates.operations.stock.work import wake_silent_stock, work_on_stock
from zhengwu.kernel.public import current_time


@app.periodic(cron="15 * * * *")
@app.task(name="certificates.expire", queueing_lock="certificates.expire")
def expire(timestamp: int) -> None:
    """Every hour, whatever the clock of the machine calls midnight: what had its last day yesterday expires; of what has it soon
    the holder hears."""
    now = current_time()
    sweep_expired(now=now)
    warn_of_expiry(now=now)


@app.task(name="certificates.stock_batch")
def stock_batch(batch_id: str) -> None:
    """Check a batch of stock, or take it in."""
    work_on_stock(batch_id=UUID(batch_id), clock=current_time)


@app.periodic(cron="* * * * *")
@app.task(name="certificates.stock", queueing_lock="certificates.stock")
def stock(timestamp: int) -> None:
    """Every minute: what a killed worker left lying is begun anew."""
    wake_silent_stock(now=current_time())
