"""What happened at the door: pauses, locks, devices, codes (登录安全)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from zhengwu.kernel.public import Fact


@dataclass(frozen=True, kw_only=True)
class _OfAccount(Fact):
    """Belongs to an account's chain."""

    account_id: int

    @property
    def subject(self) -> str:
        """The account's chain."""
        return f"account:{self.account_id}"


@dataclass(frozen=True, kw_only=True)
class SignInPaused(_OfAccount):
    """Too many wrong tries: nobody signs in to this account with a password before `until` (暂停登录)."""

    until: dt.datetime


@dataclass(frozen=True, kw_only=True)
class SignInPauseLifted(_OfAccount):
    """An administrator let the account try again at once (解除暂停)."""


@dataclass(frozen=True, kw_only=True)
class AccountLocked(_OfAccount):
    """An account was locked: nobody signs in to it, nobody stays signed in (停用账号)."""

    reason: str


@dataclass(frozen=True, kw_only=True)
class AccountUnlocked(_OfAccount):
    """A locked account was opened again (启用账号)."""

    reason: str


@dataclass(frozen=True, kw_only=True)
class SessionsEnded(_OfAccount):
    """Devices were signed out (退出设备): `count` of them."""

    count: int


@dataclass(frozen=True, kw_only=True)
class IdentityLevelChanged(_OfAccount):
    """How well we know who is behind the account changed (实名等级变更), on this basis."""

    old: int
    new: int
    basis: str


@dataclass(frozen=True, kw_only=True)
class SecondFactorAdded(_OfAccount):
    """A second way to prove who one is was added (绑定动态口令、通行密钥): `kind` is totp or webauthn."""

    kind: str


@dataclass(frozen=True, kw_only=True)
class SecondFactorRemoved(_OfAccount):
    """A second way to prove who one is was taken away (解除绑定)."""

    kind: str
