"""What happened in organisations."""

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


@dataclass(frozen=True, kw_only=True)
class BodySet(Fact):
    """A body was entered or changed (机构变更); `changed` names the fields, empty for a new one."""

    body_code: str
    name: str
    division_code: str
    changed: tuple[str, ...] = ()

    @property
    def subject(self) -> str:
        """The body's chain."""
        return f"body:{self.body_code}"


@dataclass(frozen=True, kw_only=True)
class PostSet(Fact):
    """A post was entered or changed (岗位设置)."""

    post_id: int
    body_code: str
    code: str
    name: str
    kind: str

    @property
    def subject(self) -> str:
        """The post's chain."""
        return f"post:{self.post_id}"


@dataclass(frozen=True, kw_only=True)
class Appointed(Fact):
    """An account was appointed to a post (任职)."""

    post_id: int
    account_id: int
    role: str
    valid_from: dt.date
    valid_to: dt.date | None = None

    @property
    def subject(self) -> str:
        """The post's chain."""
        return f"post:{self.post_id}"


@dataclass(frozen=True, kw_only=True)
class AppointmentEnded(Fact):
    """An account no longer holds a post from `valid_to` on (免职)."""

    post_id: int
    account_id: int
    role: str
    valid_to: dt.date

    @property
    def subject(self) -> str:
        """The post's chain."""
        return f"post:{self.post_id}"


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
