"""What happened to posts and those who hold them (岗位、任职)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from zhengwu.kernel.public import Fact


@dataclass(frozen=True, kw_only=True)
class PostSet(Fact):
    """A post was entered or changed (岗位设置)."""

    post_id: int
    body_code: str
    code: str
    name: str
    kind: str
    seats: int = 1
    b_acts: str = "always"

    @property
    def subject(self) -> str:
        """The post's chain."""
        return f"post:{self.post_id}"


@dataclass(frozen=True, kw_only=True)
class PostClosed(Fact):
    """A post no longer exists from `valid_to` on (撤销岗位); whoever held it is let go the same day."""

    post_id: int
    valid_to: dt.date

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
    kind: str = "regular"

    @property
    def subject(self) -> str:
        """The post's chain."""
        return f"post:{self.post_id}"


@dataclass(frozen=True, kw_only=True)
class AppointmentProlonged(Fact):
    """An account holds a post longer than was said (续任); without `valid_to` until ended."""

    post_id: int
    account_id: int
    role: str
    valid_to: dt.date | None

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
class ChiefNamed(Fact):
    """Somebody speaks for a body in a service centre (首席代表)."""

    body_code: str
    centre_code: str
    account_id: int
    post_id: int
    valid_from: dt.date

    @property
    def subject(self) -> str:
        """The body's chain."""
        return f"body:{self.body_code}"


@dataclass(frozen=True, kw_only=True)
class ChiefEnded(Fact):
    """Somebody no longer speaks for a body in a service centre from `valid_to` on."""

    body_code: str
    centre_code: str
    account_id: int
    valid_to: dt.date

    @property
    def subject(self) -> str:
        """The body's chain."""
        return f"body:{self.body_code}"
