"""The number of a request: given by whoever asks (`X-Request-ID`), or made."""

from __future__ import annotations

import os
import re
import secrets
from itertools import count

from zhengwu.kernel.pure import hide

_WELL_FORMED = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{7,63}")


class Numbers:
    """Numbers of one process: a beginning drawn by lot, then one after the other. Short enough to be read out on the telephone."""

    def __init__(self) -> None:
        self._begin()

    def _begin(self) -> None:
        self._process = os.getpid()
        self._beginning = secrets.token_hex(3)
        self._count = count(1)

    def number(self, given: str | None) -> str:
        """The given number if it is one (and nobody's telephone), else a new one."""
        if given and _WELL_FORMED.fullmatch(given) and hide(given) == given:
            return given
        if self._process != os.getpid():
            self._begin()  # made before the processes parted: they would give the same numbers
        return f"{self._beginning}-{next(self._count):x}"
