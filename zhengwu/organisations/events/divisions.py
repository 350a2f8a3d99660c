"""What happened to divisions (区划)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from zhengwu.kernel.public import Fact


@dataclass(frozen=True, kw_only=True)
class _OfDivision(Fact):
    """Stands in the chain of its division."""

    division_code: str
    name: str

    @property
    def subject(self) -> str:
        """The division's chain."""
        return f"division:{self.division_code}"


@dataclass(frozen=True, kw_only=True)
class DivisionSet(_OfDivision):
    """A division was entered or changed (区划变更)."""

    level: int
    valid_from: dt.date | None = None
    valid_to: dt.date | None = None


@dataclass(frozen=True, kw_only=True)
class DivisionRenamed(_OfDivision):
    """A division has a new name from `change_date` on (更名)."""

    old_name: str
    change_date: dt.date
    basis: str = ""


@dataclass(frozen=True, kw_only=True)
class DivisionAbolished(_OfDivision):
    """A division no longer exists from `change_date` on, and nobody took its place (撤销)."""

    change_date: dt.date
    basis: str = ""


@dataclass(frozen=True, kw_only=True)
class DivisionReopened(_OfDivision):
    """A division that had ended is back in the table (恢复)."""

    change_date: dt.date


@dataclass(frozen=True, kw_only=True)
class DivisionMerged(_OfDivision):
    """A division became part of another (并入)."""

    into_code: str
    into_name: str
    change_date: dt.date
    basis: str = ""


@dataclass(frozen=True, kw_only=True)
class DivisionSplit(_OfDivision):
    """A division was divided (拆分). `part_codes` has its own when it goes on, smaller."""

    part_codes: tuple[str, ...]
    part_names: tuple[str, ...]
    change_date: dt.date
    basis: str = ""


@dataclass(frozen=True, kw_only=True)
class DivisionRecoded(_OfDivision):
    """A division has a new code, perhaps under another division (变更代码); everything below it went along."""

    new_code: str
    change_date: dt.date
    basis: str = ""


@dataclass(frozen=True, kw_only=True)
class DivisionsImported(Fact):
    """A whole table was taken in (导入区划表). Numbers of divisions."""

    added: int
    renamed: int
    reopened: int
    closed: int
    unchanged: int

    @property
    def subject(self) -> str:
        """The chain of the table as a whole."""
        return "divisions"
