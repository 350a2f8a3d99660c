"""What the desk's page templates take: one frozen page value each, passed as `page`, with the shell in `page.frame`.

Words arrive translated, links as finished addresses. What an officer may not do now is an `Action` with its reason.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from zhengwu.doors.ui.shapes import (
    Action,
    Badge,
    Clock,
    ClockBar,
    Column,
    Crumb,
    Doc,
    Due,
    DueState,
    Empty,
    Field,
    FieldError,
    Hidden,
    Line,
    Link,
    LogEntry,
    Notice,
    Pager,
    Pair,
    Paper,
    Segment,
    Step,
    Tone,
)

# ── the shell: desk bar and rail ────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class RailLink:
    """A place of the desk with the number of things waiting there (None: no number)."""

    text: str
    href: str
    icon: str
    count: int | None = None
    current: bool = False


@dataclass(frozen=True, slots=True)
class Hat:
    """A post the officer holds (A 岗) or stands in for (B 岗). POSTs `post_id` to `DeskFrame.hat_action`."""

    text: str
    post_id: str
    current: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskFrame:
    """Everything around a desk page. The search form GETs `search_href?q=`."""

    name: str
    region: str
    home_href: str
    officer: str
    rail: Sequence[RailLink] = ()
    search_href: str = ""
    search_q: str = ""
    hats: Sequence[Hat] = ()
    hat_action: str = ""
    reminders: int = 0
    reminders_href: str = ""
    portal_href: str = ""


# ── inbox: desk/inbox.html ──────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class DueCount:
    """A counter by deadline: 已逾期 1."""

    state: DueState
    text: str
    count: int
    href: str
    current: bool = False

    @property
    def tone(self) -> Tone:
        """Same tones as the due mark."""
        return Due(self.state, "").tone


@dataclass(frozen=True, slots=True, kw_only=True)
class InboxRow:
    """One case: how urgent, what, whose, where, how many days used."""

    key: str
    href: str
    item: str
    project_no: str
    applicant: str
    due: Due
    step: str
    applicant_note: str = ""
    bar: ClockBar | None = None
    badges: Sequence[Badge] = ()
    picked: bool = False


@dataclass(frozen=True, slots=True)
class BatchAction:
    """A button over the picked rows: submits `do=<value>`; `key` is its shortcut."""

    value: str
    text: str
    icon: str = ""
    main: bool = False
    key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class InboxPage:
    """待办. The filter form GETs `filter_action`; the batch form POSTs `case` (many) and `do` to `batch_action`."""

    frame: DeskFrame
    heading: str
    total: int
    who: str
    today: date
    rows: Sequence[InboxRow]
    counts: Sequence[DueCount] = ()
    segments: Sequence[Segment] = ()
    filters: Sequence[Field] = ()
    filter_hidden: Sequence[Hidden] = ()
    filter_action: str = ""
    columns: Sequence[Column] = ()
    batch: Sequence[BatchAction] = ()
    batch_action: str = ""
    pager: Pager | None = None
    empty: Empty | None = None
    notice: Notice | None = None


# ── a case: desk/case.html ──────────────────────────────────────────────────────────────────────────────────────────


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
    papers: Sequence[PaperTab] = ()
    papers_note: str = ""
    viewer: Viewer | None = None
    review: ReviewForm | None = None
    signers: Sequence[Signer] = ()
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


# ── reception: desk/reception.html (list) uses InboxPage; desk/receive.html is the form ─────────────────────────────


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceptionRow:
    """A material at the window. Posts `ok.<key>` = 1 | 0, `problem.<key>`, `remedy.<key>`.

    `tone` and `status` say what is there (已上传 2 份, 没交); `wrong` opens the problem fields.
    """

    key: str
    name: str
    asked: str
    status: str
    tone: Tone = "done"
    view: Link | None = None
    wrong: bool = False
    problem: str = ""
    remedy: str = ""
    problem_error: str = ""
    tolerable: bool = False
    tolerated: bool = False


@dataclass(frozen=True, slots=True)
class Decision:
    """What the window may do: posts `decision=<value>`; `locked` says why it may not."""

    value: str
    text: str
    note: str = ""
    picked: bool = False
    locked: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceivePage:
    """收件和受理. POSTs `decision`, the material rows, `deadline_days`, `reason`, `competent_body` and `hidden` to `action`.

    `paper` previews the notice that will be issued; `preview` (button `do=preview`) refreshes it.
    """

    frame: DeskFrame
    crumbs: Sequence[Crumb]
    heading: str
    sub: str
    project_no: str
    action: str
    steps: Sequence[Step] = ()
    facts: Sequence[FactCard] = ()
    rows: Sequence[ReceptionRow] = ()
    rows_note: str = ""
    rows_missing: str = ""
    decisions: Sequence[Decision] = ()
    correction_fields: Sequence[Field] = ()
    refusal_fields: Sequence[Field] = ()
    errors: Sequence[FieldError] = ()
    notice: Notice | None = None
    hidden: Sequence[Hidden] = ()
    paper: Paper | None = None
    due_note: str = ""
    button: str = ""
    can_preview: bool = False


# ── one action: desk/action.html ────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionPage:
    """One verb with its reason (延期, 特别程序, 决定, 送达, 显示证件号). A form POSTed to `action`."""

    frame: DeskFrame
    crumbs: Sequence[Crumb]
    heading: str
    sub: str
    action: str
    button: str
    back_href: str
    lead: str = ""
    law: str = ""
    fields: Sequence[Field] = ()
    hidden: Sequence[Hidden] = ()
    errors: Sequence[FieldError] = ()
    notice: Notice | None = None
    paper: Paper | None = None
    facts: Sequence[FactCard] = ()
    bars: Sequence[ClockBar] = ()
    stern: bool = False
    upload: bool = False
    can_preview: bool = False
