"""From the form to the receipt: citizen/apply.html, review.html, submitted.html."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from zhengwu.doors.ui.shapes import (
    Badge,
    Crumb,
    Doc,
    Field,
    FieldError,
    Hidden,
    Line,
    Notice,
    Pair,
    PaperGroup,
    PaperRow,
    SignaturePad,
    Step,
)


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

    Posts every field by its name, files by `PaperRow.name`, `hidden`, and `do` = save | later | review | an `upload` or
    `remove` value.
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


@dataclass(frozen=True, slots=True)
class ReviewSection:
    """What was filled in, ready to be read again; `edit_href` leads back to it."""

    title: str
    pairs: Sequence[Pair]
    edit_href: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewPage:
    """核对. POSTs `promises` (checkboxes fields), the `signature` under them, `hidden` (idempotency key) to `action`."""

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
    signature: SignaturePad | None = None
    hidden: Sequence[Hidden] = ()
    back_href: str = ""
    what_next: Sequence[str] = ()


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
