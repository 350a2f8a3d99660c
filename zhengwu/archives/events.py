"""What can happen to archives."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from zhengwu.kernel.pure import Fact


@dataclass(frozen=True, kw_only=True)
class PackageSealed(Fact):
    """A case was packed and sealed (归档)."""

    archive_no: str
    project_no: str
    sha256: str
    files: int
    until_date: dt.date | None

    @property
    def subject(self) -> str:
        """The chain of the package."""
        return f"archive:{self.archive_no}"


@dataclass(frozen=True, kw_only=True)
class PackageDestroyed(Fact):
    """The file of a package was destroyed; its index stays (销毁)."""

    archive_no: str
    disposal_id: int
    approved_by: str

    @property
    def subject(self) -> str:
        """The chain of the package."""
        return f"archive:{self.archive_no}"


@dataclass(frozen=True, kw_only=True)
class DisposalProposed(Fact):
    """Somebody proposed to destroy what has been kept long enough (鉴定)."""

    disposal_id: int
    archive_nos: tuple[str, ...]
    reason: str

    @property
    def subject(self) -> str:
        """The chain of the list."""
        return f"disposal:{self.disposal_id}"


@dataclass(frozen=True, kw_only=True)
class DisposalAnswered(Fact):
    """Somebody else approved or refused it."""

    disposal_id: int
    approved: bool
    answer: str

    @property
    def subject(self) -> str:
        """The chain of the list."""
        return f"disposal:{self.disposal_id}"
