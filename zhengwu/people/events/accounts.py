"""What happened to accounts (账号)."""

from __future__ import annotations

from dataclasses import dataclass

from zhengwu.kernel.public import Fact


@dataclass(frozen=True, kw_only=True)
class AccountOpened(Fact):
    """An account was opened (开户), for a person or for work at the desk."""

    account_id: int
    username: str
    person_ref: str
    identity_level: int
    is_staff: bool

    @property
    def subject(self) -> str:
        """The account's chain."""
        return f"account:{self.account_id}"


@dataclass(frozen=True, kw_only=True)
class PasswordSet(Fact):
    """An account got another password (改密)."""

    account_id: int

    @property
    def subject(self) -> str:
        """The account's chain."""
        return f"account:{self.account_id}"
