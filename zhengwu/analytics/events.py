"""What happens in analysis. Counting is no event: it only repeats what others said."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from zhengwu.kernel.public import Fact


@dataclass(frozen=True, kw_only=True)
class _AboutReport(Fact):
    """Facts of one report. `body_code` "": the whole division."""

    report_id: int
    month_date: dt.date
    division_code: str
    body_code: str

    @property
    def subject(self) -> str:
        """The chain of the report."""
        return f"analysis-report:{self.report_id}"


@dataclass(frozen=True, kw_only=True)
class ReportWanted(_AboutReport):
    """Somebody asked for the report of a month (要月报)."""


@dataclass(frozen=True, kw_only=True)
class ReportMade(_AboutReport):
    """The report was written and kept (月报生成); `sha256` is its content."""

    sha256: str


@dataclass(frozen=True, kw_only=True)
class VisitingLogRead(Fact):
    """A log made by others was read; only its process was kept (外来日志)."""

    log_id: int
    name: str
    cases: int
    events: int

    @property
    def subject(self) -> str:
        """The chain of the log."""
        return f"visiting-log:{self.log_id}"
