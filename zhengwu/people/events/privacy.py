"""What was done with personal information, and what a person allowed (个人信息保护法)."""

from __future__ import annotations

from dataclasses import dataclass

from zhengwu.kernel.public import Fact


@dataclass(frozen=True, kw_only=True)
class NumberRevealed(Fact):
    """An officer looked at a person's numbers in full (查看完整证件号). The person is shown this; the numbers are not in it."""

    person_id: int
    reason: str
    body_name: str
    post_name: str

    @property
    def subject(self) -> str:
        """The person's chain."""
        return f"person:{self.person_id}"


@dataclass(frozen=True, kw_only=True)
class ConsentGiven(Fact):
    """A person agreed to a purpose, in the words of one version (同意)."""

    person_id: int
    purpose: str
    text_version: int

    @property
    def subject(self) -> str:
        """The person's chain."""
        return f"person:{self.person_id}"


@dataclass(frozen=True, kw_only=True)
class ConsentWithdrawn(Fact):
    """A person took a consent back (撤回同意)."""

    person_id: int
    purpose: str

    @property
    def subject(self) -> str:
        """The person's chain."""
        return f"person:{self.person_id}"


@dataclass(frozen=True, kw_only=True)
class DataExported(Fact):
    """A person took away a copy of what is known of them (查阅、复制, art. 45)."""

    person_id: int

    @property
    def subject(self) -> str:
        """The person's chain."""
        return f"person:{self.person_id}"


@dataclass(frozen=True, kw_only=True)
class AccountClosed(Fact):
    """An account was closed by its holder (注销账号); `erased` names the fields that were emptied."""

    account_id: int
    person_ref: str
    erased: tuple[str, ...]

    @property
    def subject(self) -> str:
        """The account's chain."""
        return f"account:{self.account_id}"
