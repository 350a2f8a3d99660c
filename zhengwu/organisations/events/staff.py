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
