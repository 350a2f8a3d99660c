"""What can happen to a project."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from zhengwu.kernel.pure import Fact


@dataclass(frozen=True, kw_only=True)
class ProjectFact(Fact):
    """Base: a fact about one project, on that project's chain."""

    project_id: int

    @property
    def subject(self) -> str:
        """The chain of the project."""
        return f"project:{self.project_id}"


@dataclass(frozen=True, kw_only=True)
class ProjectRegistered(ProjectFact):
    """A project came under its code (登记). `from_code`: the project it was split from, or was merged from."""

    code: str
    name: str
    kind: str
    investment_fen: int
    applicant_name: str
    lead_body_code: str
    from_codes: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ProjectAdvanced(ProjectFact):
    """The project took a step of its table: opened a stage, began construction, was suspended, resumed, abandoned, completed."""

    move: str
    state: str
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class ProjectCodeChanged(ProjectFact):
    """The code lapsed, came to life again, or was given anew (重新赋码)."""

    before: str
    after: str
    active: bool
    reason: str


@dataclass(frozen=True, kw_only=True)
class ProjectSplit(ProjectFact):
    """The project lives on in several (拆分)."""

    into: tuple[str, ...]
    reason: str


@dataclass(frozen=True, kw_only=True)
class ProjectsMerged(ProjectFact):
    """The project lives on in another one (合并)."""

    into: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class VisitCalled(ProjectFact):
    """The bodies were called together (联合踏勘、联合验收)."""

    kind: str
    phase: str
    visit_date: dt.date
    body_names: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class VisitSigned(ProjectFact):
    """One body signed the common form; `conclusion` is that of all, empty until the last has signed."""

    kind: str
    body_name: str
    verdict: str
    findings: str
    conclusion: str


@dataclass(frozen=True, kw_only=True)
class MediatorRegistered(ProjectFact):
    """A mediating agency was contracted (中介服务登记)."""

    agency: str
    service: str
    promised_date: dt.date


@dataclass(frozen=True, kw_only=True)
class MediatorEnded(ProjectFact):
    """It gave its result; `late_days` are days after the promise."""

    agency: str
    service: str
    ended_date: dt.date
    late_days: int
