"""What the citizen's page templates take: one frozen page value each, passed as `page`.

`render(request, "citizen/guide.html", {"page": GuidePage(...)})`. Words arrive translated, links as finished addresses;
a page builder leaves out what does not exist and the template leaves out its place. Forms post what the docstrings say.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from zhengwu.doors.ui.shapes import (
    Badge,
    Clock,
    Count,
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
    PaperGroup,
    PaperRow,
    RatingForm,
    Segment,
    Step,
    StoryEntry,
    Times,
    Todo,
    Tone,
    Verdict,
)

# ── home: citizen/home.html ─────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Door:
    """One of 办 查 问 评 看."""

    word: str
    text: str
    note: str
    href: str


@dataclass(frozen=True, slots=True)
class Running:
    """The case that is being handled now: used and promised days with a bar."""

    title: str
    href: str
    used_days: int
    limit_days: int
    due: date | None
    words: str


@dataclass(frozen=True, slots=True)
class Station:
    """A life event on 人生长卷; `icon` is one of ui.icons."""

    name: str
    icon: str
    href: str
    links: Sequence[Link] = ()


@dataclass(frozen=True, slots=True)
class LifeLine:
    """Life events in the order of a life, and the themes under them."""

    title: str
    note: str
    stations: Sequence[Station]
    themes: Sequence[Count] = ()
    themes_label: str = ""
    all_href: str = ""


@dataclass(frozen=True, slots=True)
class OftenItem:
    """A high-frequency item with its usual time in words (1.5 天, 当场)."""

    name: str
    href: str
    note: str
    time: str = ""


@dataclass(frozen=True, slots=True)
class HallCard:
    """A hall: where, when, how to ask."""

    name: str
    address: str
    hours: Sequence[str] = ()
    phone: str = ""
    status: str = ""
    status_tone: Tone = "plain"
    href: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePage:
    """The portal. The search form GETs `search_href?q=`; `suggest_href?q=` may answer `[{"text": …}]`."""

    search_href: str
    doors: Sequence[Door]
    suggest_href: str = ""
    placeholder: str = ""
    tries: Sequence[Link] = ()
    todos_title: str = ""
    todos: Sequence[Todo] = ()
    running: Running | None = None
    my_href: str = ""
    life_lines: Sequence[LifeLine] = ()
    often: Sequence[OftenItem] = ()
    often_note: str = ""
    bodies: Sequence[Count] = ()
    halls: Sequence[HallCard] = ()
    questions: Sequence["Faq"] = ()


# ── search: citizen/search.html ─────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemRow:
    """An item in a list of results."""

    name: str
    href: str
    body: str
    summary: str = ""
    badges: Sequence[Badge] = ()
    promise: str = ""
    visits: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPage:
    """Results. The form GETs `action` with q and the names of `filters`."""

    action: str
    q: str
    heading: str
    crumbs: Sequence[Crumb] = ()
    suggest_href: str = ""
    words: str = ""
    segments: Sequence[Segment] = ()
    filters: Sequence[Field] = ()
    rows: Sequence[ItemRow] = ()
    pager: Pager | None = None
    empty: Empty | None = None
    tries: Sequence[Link] = ()


# ── guide: citizen/guide.html ───────────────────────────────────────────────────────────────────────────────────────


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
    """A box of the flow picture: name, a short note inside it, the sentence read instead; `you` when it is the citizen's."""

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
    """What can be done now: `href` starts an application; without it `why_not` says why (window only, not open, cancelled)."""

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

    `answers` are the answers already given to questions no longer asked; `total`/`yours` count materials.
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


# ── apply: citizen/apply.html ───────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, kw_only=True)
class FormSection:
    """A part of the form: ready `pairs` (not to be filled), then fields."""

    key: str
    title: str
    fields: Sequence[Field] = ()
    pairs: Sequence[Pair] = ()
    badge: Badge | None = None
    note: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class DraftStatus:
    """When the draft was saved and how long it is kept."""

    saved_at: datetime | None
    kept_until: date | None = None


@dataclass(frozen=True, slots=True)
class CheckLine:
    """还差什么: one section, done or not."""

    text: str
    ok: bool
    href: str = ""
    wrong: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplyPage:
    """填写和材料. A multipart form POSTed to `action`.

    Posts every field by its name, files by `PaperRow.name`, `hidden`, and `do` = save | later | review | <upload> | <remove>.
    Autosave POSTs the same words without files to `autosave_href` (header `X-Autosave: 1`), which answers 204 or
    `{"saved_at": ISO}`; 409 or 410 means the draft is gone or newer elsewhere, 401/403 that one must sign in again.
    """

    item_name: str
    situation: str
    heading: str
    crumbs: Sequence[Crumb]
    steps: Sequence[Step]
    action: str
    autosave_href: str = ""
    errors: Sequence[FieldError] = ()
    notice: Notice | None = None
    sections: Sequence[FormSection] = ()
    materials: Sequence[PaperRow | PaperGroup] = ()
    materials_note: str = ""
    delivery: Field | None = None
    hidden: Sequence[Hidden] = ()
    back_href: str = ""
    draft: DraftStatus | None = None
    checklist: Sequence[CheckLine] = ()
    help_text: str = ""

    @property
    def material_blocks(self) -> list[PaperGroup]:
        """Materials in order, single ones as a group without a title, so that the template has one loop."""
        return [m if isinstance(m, PaperGroup) else PaperGroup("", (m,)) for m in self.materials]


# ── review before submit: citizen/review.html ───────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class ReviewSection:
    """What was filled in, ready to be read again; `edit_href` leads back to it."""

    title: str
    pairs: Sequence[Pair]
    edit_href: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewPage:
    """核对. POSTs `promises` (checkboxes fields), `hidden` (idempotency key) to `action`."""

    item_name: str
    situation: str
    heading: str
    crumbs: Sequence[Crumb]
    steps: Sequence[Step]
    action: str
    sections: Sequence[ReviewSection]
    errors: Sequence[FieldError] = ()
    notice: Notice | None = None
    materials: Sequence[Line] = ()
    materials_href: str = ""
    promises: Sequence[Field] = ()
    hidden: Sequence[Hidden] = ()
    back_href: str = ""
    what_next: Sequence[str] = ()


# ── submitted: citizen/submitted.html ───────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmittedPage:
    """The receipt. `query_password` is empty when it was shown before; then `password_note` says what to do."""

    item_name: str
    project_no: str
    submitted_at: datetime
    crumbs: Sequence[Crumb]
    steps: Sequence[Step] = ()
    query_password: str = ""
    password_note: str = ""
    what_next: Sequence[str] = ()
    pairs: Sequence[Pair] = ()
    receipt: Doc | None = None
    case_href: str = ""
    my_href: str = ""
    track_href: str = ""


# ── my space: citizen/my.html ───────────────────────────────────────────────────────────────────────────────────────


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
    todos: Sequence[Todo] = ()
    segments: Sequence[Segment] = ()
    cases: Sequence[CaseLine] = ()
    drafts: Sequence[DraftLine] = ()
    pager: Pager | None = None
    empty: Empty | None = None
    who: Sequence[Pair] = ()
    links: Sequence[Link] = ()


# ── my case: citizen/case.html ──────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, kw_only=True)
class Fix:
    """One thing to correct: what is wrong, how to put it right; `row` is where the file goes (None when done)."""

    material: str
    problem: str
    remedy: str = ""
    done: bool = False
    done_text: str = ""
    row: PaperRow | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """请您补材料. A multipart form POSTed to `action`: files by `PaperRow.name`, `do` = supply | <upload>."""

    title: str
    fixes: Sequence[Fix]
    action: str
    due: Due | None = None
    text: str = ""
    fine_print: str = ""
    notice: Link | None = None
    hidden: Sequence[Hidden] = ()
    button: str = ""
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
    """我的办件, and the public progress page (`public`: masked, no actions). `lead_before` + `lead_toned` + `lead_after`."""

    heading: str
    project_no: str
    crumbs: Sequence[Crumb]
    kicker: str = ""
    lead_before: str = ""
    lead_toned: str = ""
    lead_after: str = ""
    lead_tone: Tone = "info"
    errors: Sequence[FieldError] = ()
    correction: Correction | None = None
    result: ResultCard | None = None
    next: Sequence[NextStep] = ()
    clocks: Sequence[Clock] = ()
    clock_note: str = ""
    story: Sequence[StoryEntry] = ()
    docs: Sequence[Doc] = ()
    who: Sequence[Pair] = ()
    actions: Sequence[Link] = ()
    rating: RatingForm | None = None
    rated: Notice | None = None
    materials: Sequence[Line] = ()
    answers: Sequence[Pair] = ()
    public: bool = False


# ── confirm something stern (withdraw, throw a draft away): citizen/confirm.html ────────────────────────────────────


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
    stern: bool = True


# ── track: citizen/track.html ───────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackPage:
    """凭编号和查询密码查进度. POSTs the names of `fields` to `action`; the answer is a CasePage with `public`."""

    action: str
    fields: Sequence[Field]
    crumbs: Sequence[Crumb] = ()
    errors: Sequence[FieldError] = ()
    verify_href: str = ""
    my_href: str = ""


# ── verify: citizen/verify.html ─────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyPage:
    """Is this document genuine? GETs `code` from `action`; POSTs a file as `file` to `file_action`."""

    action: str
    crumbs: Sequence[Crumb] = ()
    code: str = ""
    error: str = ""
    verdict: Verdict | None = None
    verify_url: str = ""
    file_action: str = ""
    compare: Sequence[str] = ()


# ── sign in: citizen/sign_in.html ───────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class DemoAccount:
    """A demonstration account one may try."""

    username: str
    name: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInPage:
    """登录. POSTs the names of `fields` and `hidden` (next) to `action`."""

    action: str
    fields: Sequence[Field]
    heading: str = ""
    why: str = ""
    crumbs: Sequence[Crumb] = ()
    errors: Sequence[FieldError] = ()
    hidden: Sequence[Hidden] = ()
    demo_accounts: Sequence[DemoAccount] = ()
    demo_note: str = ""
