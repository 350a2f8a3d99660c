"""Processes that work beside what is measured, as the workers of an installation do, until they are let go.

Each is a module run as a program; it works for as long as somebody holds its standard input open.
"""

from __future__ import annotations

import select
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_IDLE_SECONDS = 0.02
_PATIENCE_SECONDS = 600


@contextmanager
def helping(module: str, *, many: int = 1) -> Iterator[None]:
    """So many processes of this module, let go at the end."""
    started = [subprocess.Popen([sys.executable, "-m", module], stdin=subprocess.PIPE) for _ in range(many)]
    try:
        yield
    finally:
        for process in started:
            assert process.stdin is not None, "it was given one"
            process.stdin.close()
            process.wait(_PATIENCE_SECONDS)


def work_until_let_go(work: Callable[[], object]) -> None:
    """Again and again; a pause when there was nothing to do."""
    # Standard input is never written to: it can be read once it is closed.
    while work() or not select.select([sys.stdin], [], [], _IDLE_SECONDS)[0]:
        pass
