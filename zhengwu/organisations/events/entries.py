"""What happened to entries (进驻)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from zhengwu.kernel.public import Fact


@dataclass(frozen=True, kw_only=True)
class EntryFact(Fact):
    """Anything that happens to an entry stands in its own chain, and names both sides."""

    entry_id: int
    body_code: str
    centre_code: str

    @property
    def subject(self) -> str:
        """The entry's chain."""
        return f"entry:{self.entry_id}"


@dataclass(frozen=True, kw_only=True)
class EntryRequested(EntryFact):
    """A body asks to enter a centre (申请进驻). No `task_codes`: all its items."""

    task_codes: tuple[str, ...]
    actions: tuple[str, ...]
    valid_from: dt.date


@dataclass(frozen=True, kw_only=True)
class EntryReturned(EntryFact):
    """The centre gave the request back, and said why (退回进驻申请)."""

    reason: str


@dataclass(frozen=True, kw_only=True)
class EntryApproved(EntryFact):
    """The centre agreed; the body is there from `valid_from` on (批准进驻)."""

    valid_from: dt.date


@dataclass(frozen=True, kw_only=True)
class ExitRequested(EntryFact):
    """The body asks to leave (申请退出)."""

    leaving_on: dt.date
    reason: str


@dataclass(frozen=True, kw_only=True)
class ExitRefused(EntryFact):
    """The centre did not agree: the body stays (不同意退出)."""

    reason: str


@dataclass(frozen=True, kw_only=True)
class EntryEnded(EntryFact):
    """The body is not in the centre from `valid_to` on (批准退出)."""

    valid_to: dt.date
