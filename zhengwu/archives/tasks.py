"""Background jobs of archives; each may run twice."""

from __future__ import annotations

from procrastinate.contrib.django import app

from zhengwu.archives.operations.answer_disposal import sweep_destroyed
from zhengwu.archives.operations.seal_case import seal_due_cases
from zhengwu.kernel.public import current_time


@app.periodic(cron="20 2 * * *")
@app.task(name="archives.seal_due", queueing_lock="archives.seal_due")
def seal_due(timestamp: int) -> None:
    """At night: what has been over for six months is sealed, and files whose disposal a crash interrupted go."""
    seal_due_cases(now=current_time())
    sweep_destroyed()
