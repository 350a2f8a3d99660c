"""Documents and the answer of a check."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from zhengwu.doors.ui.shapes.words import Link, Pair, Tone

Outcome = Literal["valid", "expired", "withheld", "replaced", "transferred", "revoked", "not_found", "unknown"]
Validity = Literal["valid", "expired", "revoked"]


@dataclass(frozen=True, slots=True)
class Doc:
    """A document one can take: number, day, size in bytes. `ofd_href`: the same as OFD."""

    title: str
    href: str
    number: str = ""
    day: date | None = None
    size: int | None = None
    kind: str = "PDF"
    ofd_href: str = ""


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
class DocCard:
    """证照、文书: what it is, whose it is, how long it holds. `state_words` says it for people (有效，到 2036年5月12日)."""

    kind: str
    title: str
    number: str
    holder: str
    holder_number: str = ""
    issuer: str = ""
    issued_on: date | None = None
    state: Validity
    state_words: str
    links: Sequence[Link] = ()

    @property
    def tone(self) -> Tone:
        """Green while it holds, ochre when it ran out, red when it was taken back."""
        tones: dict[Validity, Tone] = {"valid": "done", "expired": "need", "revoked": "late"}
        return tones[self.state]

    @property
    def icon(self) -> str:
        """The mark beside the words."""
        return {"valid": "check", "expired": "clock", "revoked": "cross"}[self.state]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The answer of a check in one sentence."""

    outcome: Outcome
    title: str
    text: str = ""
    at: datetime | None = None
    pairs: Sequence[Pair] = ()
    checks: Sequence[str] = ()
    qr: str = ""
    identifier: str = ""

    @property
    def tone(self) -> Tone:
        """Green for valid, red for ended and unknown to us, ochre for what may count again or anew, grey when we cannot say."""
        tones: dict[str, Tone] = {
            "valid": "done",
            "expired": "need",
            "withheld": "need",
            "replaced": "need",
            "transferred": "need",
            "revoked": "late",
            "not_found": "late",
        }
        return tones.get(self.outcome, "plain")

    @property
    def icon(self) -> str:
        """Mark beside the sentence, so that colour never stands alone."""
        icons = {"valid": "check", "expired": "clock", "revoked": "cross", "not_found": "alert", "replaced": "rotate"}
        icons |= {"transferred": "swap"}
        return icons.get(self.outcome, "pause")
