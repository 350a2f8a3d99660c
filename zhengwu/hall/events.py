"""Facts of the hall."""

from __future__ import annotations

from dataclasses import dataclass

from zhengwu.kernel.public import Fact


@dataclass(frozen=True, kw_only=True)
class _OfCentre(Fact):
    """Something about one centre."""

    centre_code: str

    @property
    def subject(self) -> str:
        """The centre's chain; its windows belong to it."""
        return f"centre:{self.centre_code}"


@dataclass(frozen=True, kw_only=True)
class CentreOpened(_OfCentre):
    """A centre opened (设立大厅)."""

    name: str
    division_code: str


@dataclass(frozen=True, kw_only=True)
class CentreChanged(_OfCentre):
    """A centre moved, changed its hours or the like (大厅变更); `changed` names the fields."""

    changed: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class WindowOpened(_OfCentre):
    """A window opened (设立窗口) for these items."""

    no: str
    name: str
    kind: str
    task_codes: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class WindowChanged(_OfCentre):
    """A window changed (窗口变更): `changed` names the fields, `task_codes` are the items it serves now."""

    no: str
    changed: tuple[str, ...]
    task_codes: tuple[str, ...]
