"""What happened to mandates (委托)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from zhengwu.kernel.public import Fact


@dataclass(frozen=True, kw_only=True)
class _OfMandate(Fact):
    """What all of them say."""

    mandate_id: int
    principal_ref: str
    agent_ref: str

    @property
    def subject(self) -> str:
        """The principal's chain."""
        return self.principal_ref


@dataclass(frozen=True, kw_only=True)
class MandateGranted(_OfMandate):
    """A principal let an agent act for them (委托), on days d with valid_from <= d < valid_to: at once, on a signed paper."""

    scope: str
    valid_from: dt.date
    valid_to: dt.date
    kind: str = "agent"


@dataclass(frozen=True, kw_only=True)
class MandateOffered(_OfMandate):
    """A principal offered an agent a mandate (发出委托); it lives once the agent accepts."""

    scope: str
    valid_from: dt.date
    valid_to: dt.date
    kind: str


@dataclass(frozen=True, kw_only=True)
class MandateAccepted(_OfMandate):
    """The agent accepted (接受委托)."""


@dataclass(frozen=True, kw_only=True)
class MandateDeclined(_OfMandate):
    """The agent declined (不接受委托)."""


@dataclass(frozen=True, kw_only=True)
class MandateRevoked(_OfMandate):
    """A mandate ended before its time: `end` is `revoked` (撤销, by the principal) or `resigned` (辞去, by the agent)."""

    end: str = "revoked"


@dataclass(frozen=True, kw_only=True)
class GuardianRecorded(_OfMandate):
    """A guardian was entered (监护登记) on the ground of `basis`; without `valid_to` until somebody ends it."""

    kind: str
    basis: str
    valid_from: dt.date
    valid_to: dt.date | None = None
