"""Every public list by its key, in the order of the page."""

from __future__ import annotations

from zhengwu.doors.citizen.lists._kind import Kind
from zhengwu.doors.citizen.lists._negative import NEGATIVE
from zhengwu.doors.citizen.lists._power import POWER
from zhengwu.doors.citizen.lists._preconditions import PRECONDITIONS

KINDS: dict[str, Kind] = {kind.key: kind for kind in (POWER, NEGATIVE, PRECONDITIONS)}
