"""我的空间 and 我的办件: citizen/my.html, case.html, confirm.html."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from zhengwu.doors.ui.shapes import (
    Badge,
    Clock,
    Crumb,
    Doc,
    Due,
    Empty,
    Field,
    FieldError,
    Hidden,
    Line,
    Link,
    Notice,
    Pager,
    Pair,
    PaperRow,
    RatingForm,
    Segment,
    SignedName,
    StoryEntry,
    Todo,
    Tone,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseLine:
    """A case in a list: who has it, until when."""

    name: str
    href: str
    project_no: str
    state: Badge
    next: str = ""
    due: Due | None = None
    used_days: int | None = None
    limit_days: int | None = None
    applicant: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftLine:
    """A draft; POST `delete_href` throws it away."""

    name: str
    href: str
    saved_at: datetime
    kept_until: date | None = None
    delete_href: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MyPage:
    """我的空间."""

    heading: str
    crumbs: Sequence[Crumb] = ()
    lead: str = ""
    unread: Link | None = None
    todos: Sequence[Todo] = ()
    segments: Sequence[Segment] = ()
    cases: Sequence[CaseLine] = ()
    bundles: Sequence[Line] = ()
    drafts: Sequence[DraftLine] = ()
    pager: Pager | None = None
    empty: Empty | None = None
    who: Sequence[Pair] = ()
    links: Sequence[Link] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fix:
    """One thing to correct: what is wrong, how to put it right, until when; `row` is where the file goes (None when done).

    `badge`: its file is here and not handed in yet.
    """

    material: str
    problem: str
    remedy: str = ""
    until: str = ""
    badge: Badge | None = None
    done: bool = False
    done_text: str = ""
    row: PaperRow | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """请您补材料. A multipart form POSTed to `action`: files by `PaperRow.name`, `do` = supply | <upload>. `waiting`: what is still
    missing, said beside the button."""

    title: str
    fixes: Sequence[Fix]
    action: str
    due: Due | None = None
    text: str = ""
    fine_print: str = ""
    notice: Link | None = None
    hidden: Sequence[Hidden] = ()
    button: str = ""
    waiting: str = ""
    errors: Sequence[FieldError] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStep:
    """接下来: the step, who has it, until when."""

    item: str
    step: str
    holder: str
    yours: bool = False
    latest: date | None = None
    latest_text: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultCard:
    """What was decided, and what one can do if one disagrees."""

    title: str
    text: str
    tone: Tone
    doc: Doc | None = None
    links: Sequence[Link] = ()
    remedy: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CasePage:
    """我的办件, and the public progress page (`public`: masked, no actions). The lead is before + toned + after."""

    heading: str
    project_no: str
    crumbs: Sequence[Crumb]
    kicker: str = ""
    lead_before: str = ""
    lead_toned: str = ""
    lead_after: str = ""
    lead_tone: Tone = "info"
    errors: Sequence[FieldError] = ()
    asked: Notice | None = None
    correction: Correction | None = None
    result: ResultCard | None = None
    next: Sequence[NextStep] = ()
    clocks: Sequence[Clock] = ()
    opinions_note: str = ""
    opinions: Sequence[Line] = ()
    clock_note: str = ""
    story: Sequence[StoryEntry] = ()
    docs: Sequence[Doc] = ()
    who: Sequence[Pair] = ()
    actions: Sequence[Link] = ()
    rating: RatingForm | None = None
    rated: Notice | None = None
    materials: Sequence[Line] = ()
    answers: Sequence[Pair] = ()
    signed: Sequence[SignedName] = ()
    public: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmPage:
    """A question with its consequences. POSTs `fields` and `hidden` to `action`."""

    heading: str
    crumbs: Sequence[Crumb]
    action: str
    button: str
    back_href: str
    paragraphs: Sequence[str] = ()
    fields: Sequence[Field] = ()
    hidden: Sequence[Hidden] = ()
    errors: Sequence[FieldError] = ()
    upload: bool = False
    stern: bool = True
