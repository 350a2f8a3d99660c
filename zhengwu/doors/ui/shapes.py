"""What the components take: frozen, already worded values. A page builder fills them, a template shows them.

Words arrive translated; days arrive as `date`, instants as aware `datetime`, and the filters of `{% load ui %}` write
them. Components decide nothing about the law.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

Tone = Literal["info", "done", "need", "late", "plain"]
DueState = Literal["late", "today", "soon", "calm", "paused"]
DayState = Literal["start", "counted", "paused", "left", "waiting", "due"]
StepState = Literal["done", "now", "next"]
FieldKind = Literal[
    "text", "long_text", "name", "phone", "resident_id", "uscc", "date", "past_date", "number", "money",
    "select", "radio", "checkboxes", "yes_no", "address", "password", "search", "file",
]  # fmt: skip

_DUE_TONES: dict[DueState, Tone] = {"late": "late", "today": "need", "soon": "need", "calm": "plain", "paused": "plain"}
_DAYS_SHOWN = 30


# ── words and links ─────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Link:
    """A link: `icon` before it, `more` read aloud after it, `current` when the reader is already there."""

    text: str
    href: str
    icon: str = ""
    more: str = ""
    current: bool = False


@dataclass(frozen=True, slots=True)
class Crumb:
    """One level of 您的位置; the last one has no `href`."""

    text: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Badge:
    """A property of something (免提交, 可容缺); never a count, never pressable."""

    text: str
    tone: Tone = "plain"
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Count:
    """A theme, a body or a filter with the number of things behind it."""

    text: str
    href: str
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Segment:
    """One view or range of one list."""

    text: str
    href: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class Pair:
    """A term and its value; `note` is a second line whose `tone` says whether it fits."""

    term: str
    detail: str
    note: str = ""
    tone: Tone = "plain"
    href: str = ""
    link: str = ""
    link_more: str = ""
    badge: Badge | None = None
    code: bool = False


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing that needs the reader. More than one is a list, not a notice."""

    title: str
    text: str = ""
    tone: Tone = "info"
    links: Sequence[Link] = ()


@dataclass(frozen=True, slots=True)
class Empty:
    """Nothing here: one sentence and at most one link."""

    text: str
    link: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True)
class Masked:
    """A masked number and, for officers who may, the way to show it in full (a page that asks for a reason)."""

    value: str
    reveal_href: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A row with one action: name, second line, something at the end."""

    text: str
    note: str = ""
    href: str = ""
    end: str = ""
    badges: Sequence[Badge] = ()


@dataclass(frozen=True, slots=True)
class Todo:
    """Something the person must or may do now."""

    text: str
    href: str
    note: str
    button: str
    tone: Tone = "need"
    icon: str = "alert"
    due: "Due | None" = None


# ── forms ───────────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of a select, radio or checkbox field."""

    value: str
    text: str
    hint: str = ""
    picked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A form control. Shown as label, hint, error, input, in that order.

    `value` is what stands in a one-line control (money in yuan, days as YYYY-MM-DD); options carry their own `picked`.
    A yes_no field without options offers yes and no. `prefilled` says where a ready value came from.
    """

    name: str
    label: str
    kind: FieldKind = "text"
    value: str = ""
    hint: str = ""
    error: str = ""
    required: bool = True
    options: Sequence[Option] = ()
    max_length: int | None = None
    min: str = ""
    max: str = ""
    rows: int = 3
    unit: str = ""
    prefilled: str = ""
    locked: bool = False
    id: str = ""
    accept: str = ""
    placeholder: str = ""
    autocomplete: str = ""
    label_hidden: bool = False

    @property
    def dom_id(self) -> str:
        """Id of the control; the error summary links to it."""
        return self.id or f"f-{self.name.replace('.', '-')}"


@dataclass(frozen=True, slots=True)
class FieldError:
    """One line of the error summary: `target` is the id of the control (`Field.dom_id`, `PaperRow.dom_id`)."""

    target: str
    text: str


@dataclass(frozen=True, slots=True)
class Hidden:
    """A hidden input, e.g. the idempotency key or the version of the draft."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class UploadedFile:
    """A file already given: `remove` is the value of the submit button `do` that takes it away."""

    name: str
    size: int
    at: datetime | None = None
    href: str = ""
    remove: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperRow:
    """A material in a form: reused, checked, uploaded, missing or wrong.

    Posts the file as `name` (multipart). With a script a chosen file is sent at once by pressing the button
    `do=<upload>` of the row; without one it travels with the next save. `later_name` posts `1` for 容缺.
    """

    key: str
    title: str
    state: Literal["reused", "checked", "uploaded", "missing", "wrong"]
    words: str = ""
    note: str = ""
    error: str = ""
    files: Sequence[UploadedFile] = ()
    name: str = ""
    upload: str = ""
    accept: str = ".pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx,.ofd"
    max_bytes: int | None = None
    button: str = ""
    required: bool = True
    sample: Link | None = None
    blank: Link | None = None
    look: Link | None = None
    later_name: str = ""
    later_hint: str = ""
    later: bool = False
    choose_name: str = ""
    chosen: bool = False

    @property
    def dom_id(self) -> str:
        """Id of the row; the error summary links to it."""
        return f"material-{self.key}"


@dataclass(frozen=True, slots=True)
class PaperGroup:
    """Materials of which one is enough (任选其一)."""

    title: str
    rows: Sequence[PaperRow]


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingForm:
    """Five grades; `whys` are asked only when the grade is 4 or 5. Posts grade, tags (many), text."""

    title: str
    action: str
    note: str = ""
    whys: Sequence[Option] = ()
    error: str = ""
    text: str = ""
    grade: str = ""
    hidden: Sequence[Hidden] = ()
    text_max_length: int = 500


# ── time ────────────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Due:
    """期限记号: shape, colour and words together. `day` makes it a machine-readable time."""

    state: DueState
    text: str
    day: date | None = None

    @property
    def tone(self) -> Tone:
        """Late is red, near is ochre, everything else is plain."""
        return _DUE_TONES[self.state]


@dataclass(frozen=True, slots=True)
class Span:
    """A number of days: `unit` is workday or day; 0 days means on the spot (当场)."""

    days: float
    unit: Literal["workday", "day"] = "workday"


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """三个时间: statutory, promised, observed (90th percentile of 30 days; None while fewer than 20 cases)."""

    statutory: Span | None
    promise: Span
    actual: Span | None = None
    actual_note: str = ""

    @property
    def scale(self) -> float:
        """Days that fill the whole bar."""
        spans = (self.statutory, self.promise, self.actual)
        return max([1.0, *(span.days for span in spans if span)])


@dataclass(frozen=True, slots=True)
class ClockDay:
    """One working day. `word` is shown in the cell, `spoken` is read aloud."""

    day: date
    state: DayState
    word: str = ""
    spoken: str = ""
    is_today: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """工作日格: one cell is one working day; weekends and holidays are left out. Words always stand beside it."""

    label: str
    days: Sequence[ClockDay]
    title: str = ""
    words: str = ""
    promise_days: int | None = None
    used_days: int | None = None
    left_days: int | None = None
    note: str = ""
    small: bool = False

    @property
    def is_long(self) -> bool:
        """More cells than a reader wants at once: show used and left only, the grid on request."""
        return len(self.days) > _DAYS_SHOWN


@dataclass(frozen=True, slots=True)
class ClockBar:
    """One of two clocks side by side: 承诺 5 / 10 天 到 12月1日."""

    name: str
    used: int
    limit: int
    until: date | None
    unit: Literal["workday", "day"] = "workday"
    tone: Tone = "info"
    words: str = ""


# ── progress ────────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Step:
    """One of 3–6 steps of a task."""

    text: str
    state: StepState
    href: str = ""


@dataclass(frozen=True, slots=True)
class StoryEntry:
    """What happened, newest first, in the citizen's words. `when` overrides the written time (今天 9:10)."""

    at: datetime
    title: str
    text: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True)
class LogEntry:
    """The officer's event log: exact time, fact, who."""

    at: datetime
    title: str
    text: str = ""
    by: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True)
class Action:
    """A legal action of a state. `locked` says why not now; `done` says when it already happened."""

    text: str
    href: str = ""
    note: str = ""
    locked: str = ""
    done: str = ""


# ── documents ───────────────────────────────────────────────────────────────────────────────────────────────────────


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


# ── tables and lists ────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Column:
    """A column head; with `href` it sorts."""

    text: str
    href: str = ""
    sort: Literal["", "ascending", "descending"] = ""
    text_hidden: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A table cell: any of words, second line, due mark, progress, badges, one link or button."""

    text: str = ""
    small: str = ""
    href: str = ""
    due: Due | None = None
    bar: ClockBar | None = None
    badges: Sequence[Badge] = ()
    button: Link | None = None
    head: bool = False
    code: bool = False

    @property
    def is_empty(self) -> bool:
        """Nothing to show: says 无 on a wide screen and is left out on a phone."""
        return not (self.text or self.small or self.due or self.bar or self.badges or self.button)


@dataclass(frozen=True, slots=True)
class Row:
    """A table row; `pick` is the value of its checkbox, `name` is read aloud beside it."""

    cells: Sequence[Cell]
    pick: str = ""
    name: str = ""
    picked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table for comparing, sorting and picking; under 48em every row becomes a card."""

    caption: str
    columns: Sequence[Column]
    rows: Sequence[Row]
    pickable: bool = False
    pick_name: str = "case"
    empty: Empty | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pager:
    """第 1–10 件，共 23 件. `numbers` may be empty when the list knows only forwards (an opaque cursor)."""

    first: int
    last: int
    total: int | None = None
    total_is_estimate: bool = False
    previous_href: str = ""
    next_href: str = ""
    numbers: Sequence[Segment] = ()
