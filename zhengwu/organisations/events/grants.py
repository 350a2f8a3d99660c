"""What happened to authority (授权)."""

from __future__ import annotations

from dataclasses import dataclass

from zhengwu.kernel.public import Fact


@dataclass(frozen=True, kw_only=True)
class ActionGranted(Fact):
    """A post may now do an action (授权). Empty `body_code`: every body of its division's subtree."""

    post_id: int
    action: str
    body_code: str = ""
    task_code: str = ""

    @property
    def subject(self) -> str:
        """The post's chain."""
        return f"post:{self.post_id}"


@dataclass(frozen=True, kw_only=True)
class GrantWithdrawn(Fact):
    """A post may no longer do an action (收回授权)."""

    post_id: int
    action: str
    body_code: str = ""
    task_code: str = ""

    @property
    def subject(self) -> str:
        """The post's chain."""
        return f"post:{self.post_id}"


@dataclass(frozen=True, kw_only=True)
class PermissionRefused(Fact):
    """Somebody tried what they may not (越权被拒). `about` is what it was tried on.

    It stands in the chain of who tried, not of what it was tried on: outsiders do not write into the history of a case.
    """

    who: str
    action: str
    about: str

    @property
    def subject(self) -> str:
        """The chain of who tried."""
        return self.who


@dataclass(frozen=True, kw_only=True)
class RecordsExported(Fact):
    """An officer took a list away as a file (导出). It stands in the chain of who did."""

    who: str
    what: str
    post_name: str

    @property
    def subject(self) -> str:
        """The chain of who took it."""
        return self.who
