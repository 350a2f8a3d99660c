"""What happened to people. Payloads carry no identity numbers, no phones, no addresses."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from zhengwu.kernel.public import Fact


@dataclass(frozen=True, kw_only=True)
class PersonRegistered(Fact):
    """A natural person was registered (自然人登记)."""

    person_id: int
    id_type: str

    @property
    def subject(self) -> str:
        """The person's chain."""
        return f"person:{self.person_id}"


@dataclass(frozen=True, kw_only=True)
class PersonChanged(Fact):
    """Something known of a natural person changed (信息变更); `changed` names the fields, not their values."""

    person_id: int
    changed: tuple[str, ...]

    @property
    def subject(self) -> str:
        """The person's chain."""
        return f"person:{self.person_id}"


@dataclass(frozen=True, kw_only=True)
class LegalPersonRegistered(Fact):
    """A legal person was registered (法人登记). Its code is public."""

    legal_person_id: int
    uscc: str
    name: str

    @property
    def subject(self) -> str:
        """The legal person's chain."""
        return f"legal:{self.legal_person_id}"


@dataclass(frozen=True, kw_only=True)
class LegalPersonChanged(Fact):
    """Something known of a legal person changed (法人信息变更); `changed` names the fields."""

    legal_person_id: int
    changed: tuple[str, ...]

    @property
    def subject(self) -> str:
        """The legal person's chain."""
        return f"legal:{self.legal_person_id}"


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


@dataclass(frozen=True, kw_only=True)
class MandateGranted(Fact):
    """A principal let an agent act for them (委托), on days d with valid_from <= d < valid_to."""

    mandate_id: int
    principal_ref: str
    agent_ref: str
    scope: str
    valid_from: dt.date
    valid_to: dt.date

    @property
    def subject(self) -> str:
        """The principal's chain."""
        return self.principal_ref


@dataclass(frozen=True, kw_only=True)
class MandateRevoked(Fact):
    """A principal took a mandate back (撤销委托)."""

    mandate_id: int
    principal_ref: str
    agent_ref: str

    @property
    def subject(self) -> str:
        """The principal's chain."""
        return self.principal_ref
