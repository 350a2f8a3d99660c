"""A web server like `zhengwu serve`, whose clock jumps by as many seconds as a file says: the clocks of two machines disagree.

Run as `python -m zhengwu.doors.ops.chaos.jumping PORT`.
"""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Iterable
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Any

#: Names the file; what stands in it holds from the next request on.
CLOCK = "CHAOS_CLOCK"


def clock() -> dt.datetime:
    """What time it is here."""
    try:
        ahead = float(Path(os.environ[CLOCK]).read_text() or 0)
    except (OSError, ValueError):
        ahead = 0.0
    return dt.datetime.now(dt.UTC) + dt.timedelta(seconds=ahead)  # noqa: TID251  another time source, for a drill


@lru_cache(maxsize=1)
def _platform() -> Any:
    platform = import_module("zhengwu.site.wsgi").application
    from zhengwu.kernel.public import use_clock  # rooms are entered once Django is set up

    use_clock(clock)
    return platform


def application(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
    """One request."""
    answer: Iterable[bytes] = _platform()(environ, start_response)
    return answer


if os.environ.get(CLOCK) and not __name__.endswith("_main__"):
    _platform()  # in granian's process, before it says that it is ready


def serve(port: int) -> None:
    """As `zhengwu serve` with one process."""
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    Granian(
        "zhengwu.doors.ops.chaos.jumping:application",
        address="127.0.0.1",
        port=port,
        interface=Interfaces.WSGI,
        workers=1,
        blocking_threads=4,
        backpressure=128,
        websockets=False,
        respawn_failed_workers=True,
        log_level=LogLevels.warning,
    ).serve()


if __name__ == "__main__":
    serve(int(sys.argv[1]))
