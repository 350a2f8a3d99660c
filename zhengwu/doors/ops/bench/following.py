"""A process that follows the log as the woken worker does, until it is let go."""

from __future__ import annotations

import django

from zhengwu.doors.ops.bench.helpers import work_until_let_go


def _worker() -> None:
    django.setup()
    from zhengwu.kernel.public import current_time, settle
    from zhengwu.supervision.public import follow

    settle()
    work_until_let_go(lambda: follow(now=current_time()))


if __name__ == "__main__":
    _worker()
