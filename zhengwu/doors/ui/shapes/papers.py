"""Documents and the answer of a check."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from zhengwu.doors.ui.shapes.words import Pair, Tone


@dataclass(frozen=True, slots=True)
class Doc:
    """A document one can take: number, day, size in bytes."""

    title: str
    href: str
    number: str = ""
    day: date | None = None
    size: int | None = None
    kind: str = "PDF"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """文书: the real text that will be issued, before it is issued."""

    title: str
    number: str = ""
    to: str = ""
    paragraphs: Sequence[str] = ()
    items: Sequence[str] = ()
    after: Sequence[str] = ()
    signed_by: str = ""
    signed_on: date | None = None
    seal: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The answer of a check in one sentence."""

    outcome: Literal["valid", "expired", "revoked", "not_found", "unknown"]
    title: str
    text: str = ""
    at: datetime | None = None
    pairs: Sequence[Pair] = ()
    checks: Sequence[str] = ()
    qr: str = ""
    identifier: str = ""

    @property
    def tone(self) -> Tone:
        """Green for valid, red for revoked and unknown to us, ochre for expired, grey when we cannot say."""
        tones: dict[str, Tone] = {"valid": "done", "expired": "need", "revoked": "late", "not_found": "late"}
        return tones.get(self.outcome, "plain")

    @property
    def icon(self) -> str:
        """Mark beside the sentence, so that colour never stands alone."""
        icons = {"valid": "check", "expired": "clock", "revoked": "cross", "not_found": "alert"}
        return icons.get(self.outcome, "pause")
