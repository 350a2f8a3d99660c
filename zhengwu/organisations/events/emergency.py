"""What happened to emergency accounts (应急账号). Each fact stands in the chain of the account."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from zhengwu.kernel.public import Fact


@dataclass(frozen=True, kw_only=True)
class _OfEmergency(Fact):
    account_id: int
    body_code: str

    @property
    def subject(self) -> str:
        """The account's chain."""
        return f"account:{self.account_id}"


@dataclass(frozen=True, kw_only=True)
class EmergencySealed(_OfEmergency):
    """A new password was printed once and sealed in an envelope (封存); `keeper_id` is the account of the second person."""

    post_id: int
    keeper_id: int


@dataclass(frozen=True, kw_only=True)
class EmergencyOpened(_OfEmergency):
    """Somebody broke the envelope and said why (启封); it works until `until`."""

    reason: str
    until: dt.datetime


@dataclass(frozen=True, kw_only=True)
class EmergencyClosed(_OfEmergency):
    """It works no longer (停用): its hours were over, or it was no longer needed. Its password is gone."""

    over: bool
