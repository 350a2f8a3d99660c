"""What happened to divisions (区划)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from zhengwu.kernel.public import Fact


@dataclass(frozen=True, kw_only=True)
class DivisionSet(Fact):
    """A division was entered or changed (区划变更)."""

    division_code: str
    name: str
    level: int
    valid_from: dt.date | None = None
    valid_to: dt.date | None = None

    @property
    def subject(self) -> str:
        """The division's chain."""
        return f"division:{self.division_code}"
