"""办事指南: citizen/guide.html."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from zhengwu.doors.ui.shapes import Badge, Crumb, Link, Notice, Pair, Times, Tone


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure of 一眼看清: 跑几次 · 0 次 · 窗口办也只需 1 次."""

    term: str
    figure: str
    unit: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer to a situation question."""

    value: str
    text: str
    hint: str = ""
    picked: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A situation question; GETs `key=value`."""

    key: str
    text: str
    choices: Sequence[Choice]


@dataclass(frozen=True, slots=True, kw_only=True)
class MaterialRow:
    """A required document: who gives it, original or copy, what if missing. `yours` carries the blue edge."""

    name: str
    text: str = ""
    source: str = ""
    yours: bool = False
    badges: Sequence[Badge] = ()
    links: Sequence[Link] = ()
    more_title: str = ""
    more_text: str = ""
    only_when: str = ""


@dataclass(frozen=True, slots=True)
class MaterialGroup:
    """Materials of which one is enough."""

    title: str
    rows: Sequence[MaterialRow]


@dataclass(frozen=True, slots=True)
class FlowStep:
    """A box of the flow picture: name, a short note in it, the sentence read instead; `you`: the citizen's own step."""

    name: str
    note: str
    words: str
    you: bool = False


@dataclass(frozen=True, slots=True)
class Flow:
    """The public flow picture; `back_note` is the way back for corrections, from box `back_from` to box `back_to`."""

    steps: Sequence[FlowStep]
    back_note: str = ""
    back_from: int = 1
    back_to: int = 0


@dataclass(frozen=True, slots=True)
class Basis:
    """A law, its article and, if given, its words."""

    law: str
    article: str = ""
    text: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True)
class Faq:
    """A question people ask, and the answer."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class Section:
    """A folded part of 依据和说明: paragraphs and, if given, a list or term/value pairs."""

    title: str
    paragraphs: Sequence[str] = ()
    points: Sequence[str] = ()
    pairs: Sequence[Pair] = ()
    basis: Sequence[Basis] = ()
    open: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A window where it can be done."""

    name: str
    status: str = ""
    status_tone: Tone = "plain"
    status_note: str = ""
    address: str = ""
    hours: Sequence[str] = ()
    consult: str = ""
    complain: str = ""
    links: Sequence[Link] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplyCard:
    """What can be done now: `href` starts an application; else `why_not` says why (window only, closed, cancelled)."""

    headline: str
    text: str = ""
    href: str = ""
    button: str = ""
    why_not: str = ""
    window_href: str = "#windows"
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GuidePage:
    """办事指南. The situation form GETs `action` with the answers; the answer swaps #situation and #materials in place.

    `answers` are the answers already given to questions no longer asked; `total`/`yours` count materials. For paper:
    `online_href` is the whole address with the answers in it, `as_of` the day it was read, `pdf_href` the same on A4.
    `prepare_href` opens the assistant that asks one question after the other.
    """

    name: str
    summary: str
    crumbs: Sequence[Crumb]
    times: Times
    facts: Sequence[Fact]
    flow: Flow
    apply: ApplyCard
    action: str
    badges: Sequence[Badge] = ()
    notice: Notice | None = None
    questions: Sequence[Question] = ()
    situation_note: str = ""
    materials: Sequence[MaterialRow] = ()
    groups: Sequence[MaterialGroup] = ()
    total: int = 0
    yours: int = 0
    materials_note: str = ""
    blanks: Link | None = None
    sections: Sequence[Section] = ()
    faq: Sequence[Faq] = ()
    places: Sequence[Place] = ()
    code: str = ""
    version: int = 1
    in_force_from: date | None = None
    online_href: str = ""
    pdf_href: str = ""
    prepare_href: str = ""
    as_of: date | None = None
