"""Background jobs of notices; each may run twice."""

from __future__ import annotations

from procrastinate.contrib.django import app

from zhengwu.kernel.public import current_time, wake
from zhengwu.notices.operations.send_due import send_due


@app.task(name="notices.send", queueing_lock="notices.send", pass_context=False)
def send() -> None:
    """Send what is due."""
    send_due(now=current_time())


@app.periodic(cron="* * * * *")
@app.task(name="notices.sweep_sendings", queueing_lock="notices.sweep_sendings")
def sweep_sendings(timestamp: int) -> None:
    """Every minute: what waited for the morning, for another try, or for a worker that died."""
    send_due(now=current_time())


def wake_sending() -> None:
    """Ask a worker to send soon."""
    wake(send)
