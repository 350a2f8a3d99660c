"""What happens to shares of progress, on the chain of the person whose cases they are: no officer needs to read it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from zhengwu.kernel.pure import Fact


@dataclass(frozen=True, kw_only=True)
class SharingFact(Fact):
    """Base: somebody else and one's progress. `project_no` is empty where all cases are meant."""

    owner_ref: str
    viewer_ref: str
    viewer_name: str
    project_no: str

    @property
    def subject(self) -> str:
        """The chain of the owner."""
        return self.owner_ref


@dataclass(frozen=True, kw_only=True)
class ProgressShared(SharingFact):
    """Somebody may look at the progress now (让家人看进度)."""

    owner_name: str
    valid_to: dt.date


@dataclass(frozen=True, kw_only=True)
class SharingEnded(SharingFact):
    """And may no longer (收回)."""


@dataclass(frozen=True, kw_only=True)
class ProgressSeen(SharingFact):
    """They looked (看了进度): every time, and the owner reads it."""
