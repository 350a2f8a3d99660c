"""A case on the desk: desk/case.html."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from zhengwu.doors.desk.shapes.frame import DeskFrame
from zhengwu.doors.ui.shapes import (
    Action,
    Badge,
    Clock,
    ClockBar,
    Crumb,
    Doc,
    Field,
    FieldError,
    Hidden,
    Line,
    Link,
    LogEntry,
    Notice,
    Pair,
    SignedName,
    Tone,
)


@dataclass(frozen=True, slots=True)
class FactCard:
    """Facts about the applicant or from the form."""

    title: str
    pairs: Sequence[Pair]
    badge: Badge | None = None


@dataclass(frozen=True, slots=True)
class PaperTab:
    """A material; the current one is shown below. `icon`: done (seen), eye (now), file (waiting), alert (missing)."""

    title: str
    note: str
    href: str
    icon: str = "file"
    current: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Viewer:
    """The material on view: an image is shown, anything else is offered; `words` stand in when there is no file."""

    title: str
    kind: Literal["image", "file", "words"]
    src: str = ""
    words: str = ""
    pages: str = ""
    download_href: str = ""
    name: str = ""
    said: Sequence[str] = ()
    more_href: str = ""


@dataclass(frozen=True, slots=True)
class PaneTool:
    """A link that turns, enlarges or turns over; `key` presses it."""

    text: str
    href: str
    key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pane:
    """A material on view, or the form. `zoom`: 100, 150 or 200 per cent of the width."""

    side: str
    title: str
    src: str = ""
    alt: str = ""
    zoom: int = 100
    words: str = ""
    tools: Sequence[PaneTool] = ()
    said: Sequence[str] = ()
    facts: Sequence[FactCard] = ()
    download_href: str = ""
    judge: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewerPage:
    """看材料: one pane, or two side by side; `beside` are the links that put something at the right."""

    frame: DeskFrame
    crumbs: Sequence[Crumb]
    heading: str
    sub: str
    panes: Sequence[Pane]
    back_href: str
    beside: Sequence[Link] = ()
    alone_href: str = ""


@dataclass(frozen=True, slots=True)
class Point:
    """A review point; posts `name` = yes | no | na."""

    name: str
    text: str
    note: str = ""
    value: Literal["", "yes", "no", "na"] = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A button of the review: submits `outcome=<value>`; `note` explains it, `stern` makes it red."""

    value: str
    text: str
    main: bool = False
    stern: bool = False
    key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewForm:
    """审查要点 and opinion. POSTs points, `opinion` and `outcome` to `action`."""

    title: str
    action: str
    outcomes: Sequence[Outcome]
    note: str = ""
    points: Sequence[Point] = ()
    opinion: str = ""
    opinion_hint: str = ""
    opinion_error: str = ""
    hidden: Sequence[Hidden] = ()
    autosave_href: str = ""
    back_to: Field | None = None


@dataclass(frozen=True, slots=True)
class Signer:
    """Somebody whose opinion is asked (会签, 依次): name, state in words, opinion."""

    name: str
    state: str
    tone: Tone = "plain"
    opinion: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskCasePage:
    """办件. `main_action` is the one primary button; `actions` are all others, locked ones with their reason."""

    frame: DeskFrame
    crumbs: Sequence[Crumb]
    heading: str
    sub: str
    project_no: str
    version: str = ""
    badges: Sequence[Badge] = ()
    notice: Notice | None = None
    errors: Sequence[FieldError] = ()
    facts: Sequence[FactCard] = ()
    earlier: Sequence[Line] = ()
    together_title: str = ""
    together: Sequence[Line] = ()
    signed: Sequence[SignedName] = ()
    papers: Sequence[PaperTab] = ()
    papers_note: str = ""
    viewer: Viewer | None = None
    review: ReviewForm | None = None
    signers: Sequence[Signer] = ()
    flow_href: str = ""
    bars: Sequence[ClockBar] = ()
    clock: Clock | None = None
    clock_note: str = ""
    main_action: Link | None = None
    main_key: str = ""
    main_note: str = ""
    actions: Sequence[Action] = ()
    docs: Sequence[Doc] = ()
    log: Sequence[LogEntry] = ()
    chain_words: str = ""
    chain_ok: bool = True
