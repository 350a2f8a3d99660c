"""What happened to mandates (委托)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from zhengwu.kernel.public import Fact


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
