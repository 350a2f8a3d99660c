"""What happened to leave (请假、外出、离岗). Reasons are personal: events carry none."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from zhengwu.kernel.public import Fact


@dataclass(frozen=True, kw_only=True)
class _OfAbsence(Fact):
    absence_id: int
    account_id: int

    @property
    def subject(self) -> str:
        """The chain of this absence."""
        return f"absence:{self.absence_id}"


@dataclass(frozen=True, kw_only=True)
class AbsenceRequested(_OfAbsence):
    """Somebody asked to be away on days d with from_date <= d < back_date."""

    kind: str
    from_date: dt.date
    back_date: dt.date


@dataclass(frozen=True, kw_only=True)
class AbsenceApproved(_OfAbsence):
    """It was granted (准假): on these days B stands in for A."""

    from_date: dt.date
    back_date: dt.date


@dataclass(frozen=True, kw_only=True)
class AbsenceRefused(_OfAbsence):
    """It was not granted (不准假)."""


@dataclass(frozen=True, kw_only=True)
class AbsenceCancelled(_OfAbsence):
    """It was taken back before it began (撤回)."""


@dataclass(frozen=True, kw_only=True)
class AbsenceEnded(_OfAbsence):
    """Back earlier than said (销假): at work again from `back_date` on."""

    back_date: dt.date
