"""What happened to public entries. Payloads name the entry and the decision, never the person in it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from zhengwu.kernel.pure import Fact


@dataclass(frozen=True, kw_only=True)
class _OfDisclosure(Fact):
    """`source_ref`: the case it comes from (`case:…`), empty when it was entered. `body_code`: who decided."""

    disclosure_id: int
    kind: str
    decision_no: str
    body_code: str
    source_ref: str = ""

    @property
    def subject(self) -> str:
        """The chain of the entry."""
        return f"disclosure:{self.disclosure_id}"


@dataclass(frozen=True, kw_only=True)
class DisclosureEntered(_OfDisclosure):
    """It waits to be shown (生成公示信息), until `publish_date` by itself, and no longer than `due_date`."""

    origin: str
    due_date: dt.date
    publish_date: dt.date


@dataclass(frozen=True, kw_only=True)
class DisclosurePublished(_OfDisclosure):
    """It is public (公示). `late`: not within its seven working days."""

    late: bool


@dataclass(frozen=True, kw_only=True)
class DisclosureLate(_OfDisclosure):
    """Its last day passed, and it was not public (逾期未公示). `held`: somebody holds it."""

    due_date: dt.date
    held: bool


@dataclass(frozen=True, kw_only=True)
class _Reasoned(_OfDisclosure):
    reason: str


@dataclass(frozen=True, kw_only=True)
class DisclosureHeld(_Reasoned):
    """Somebody keeps it back (暂缓公示)."""

    ground: str


@dataclass(frozen=True, kw_only=True)
class DisclosureReleased(_Reasoned):
    """It is kept back no longer (恢复公示)."""


@dataclass(frozen=True, kw_only=True)
class DisclosureWithheld(_Reasoned):
    """A second person agreed that it is not published (不予公示)."""

    ground: str


@dataclass(frozen=True, kw_only=True)
class DisclosureCorrected(_Reasoned):
    """What it says was put right (更正); `fields` are the names of those that changed."""

    fields: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class DisclosureMarked(_Reasoned):
    """The permit no longer counts; its entry says so (标注状态)."""

    standing: str


@dataclass(frozen=True, kw_only=True)
class DisclosureWithdrawn(_Reasoned):
    """It left the public list (撤回), and readers are told why."""

    ground: str


@dataclass(frozen=True, kw_only=True)
class PleaMade(_OfDisclosure):
    """The person named asks (异议, 信用修复); the words stand in the plea, not here."""

    plea_id: int
    plea_kind: str
    due_date: dt.date


@dataclass(frozen=True, kw_only=True)
class PleaAnswered(_OfDisclosure):
    """An officer answered."""

    plea_id: int
    plea_kind: str
    granted: bool
    late: bool


@dataclass(frozen=True, kw_only=True)
class CreditRepaired(_Reasoned):
    """Its publication ended because the duty was fulfilled (信用修复)."""


@dataclass(frozen=True, kw_only=True)
class DisclosureExpired(_OfDisclosure):
    """Its longest time in public is over (公示期满)."""

    public_until: dt.date


@dataclass(frozen=True, kw_only=True)
class TermsSet(Fact):
    """The figures of publication were set (规定公示期限)."""

    terms: Mapping[str, int]

    @property
    def subject(self) -> str:
        """The chain of the figures."""
        return "disclosure-terms"
