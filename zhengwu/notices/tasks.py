"""Background jobs of notices; each may run twice."""

from __future__ import annotations

from procrastinate.contrib.django import app

from zhengwu.kernel.public import current_time, wake
from zhengwu.notices.operations.send_due import more_is_due, send_due


@app.task(name="notices.send", queueing_lock="notices.send", pass_context=False)
def send() -> None:
    """Send what is due."""
    _send_on()


@app.periodic(cron="* * * * *")
@app.task(name="notices.sweep_sendings", queueing_lock="notices.sweep_sendings")
def sweep_sendings(timestamp: int) -> None:
    """Every minute: what waited for the morning, for another try, or for a worker that died."""
    _send_on()


def _send_on() -> None:
    """A portion, and another as long as there is more: the night's messages must not leave a portion a minute."""
    send_due(now=current_time())
    if more_is_due(now=current_time()):
        wake_sending()


def wake_sending() -> None:
    """Ask a worker to send soon."""
    wake(send)
