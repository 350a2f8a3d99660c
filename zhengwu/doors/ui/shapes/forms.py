"""Form controls, files and ratings."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from zhengwu.doors.ui.shapes.signing import SignaturePad
from zhengwu.doors.ui.shapes.words import Link

PaperState = Literal["reused", "checked", "uploaded", "missing", "wrong"]
UploadState = Literal["empty", "chosen", "uploaded", "wrong", "too_big"]

FieldKind = Literal[
    "text", "long_text", "name", "phone", "resident_id", "uscc", "date", "past_date", "number", "money",
    "select", "radio", "checkboxes", "yes_no", "address", "password", "search", "file", "email", "time",
    "group", "rows", "declaration", "heading", "upload", "shown", "signature",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of a select, radio or checkbox field."""

    value: str
    text: str
    hint: str = ""
    picked: bool = False


@dataclass(frozen=True, slots=True)
class UploadedFile:
    """A file already given: `remove` is the value of the submit button `do` that takes it away."""

    name: str
    size: int
    at: datetime | None = None
    href: str = ""
    remove: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """One file to give: a camera or file button that names what must be seen, what was given, and what is wrong with it.

    `note` is what stands beside the button: the chosen file, or why it stays here. A script writes the same words.
    """

    key: str
    title: str
    state: UploadState
    name: str = "file"
    hint: str = ""
    note: str = ""
    error: str = ""
    files: Sequence[UploadedFile] = ()
    accept: str = ".pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx,.ofd"
    max_bytes: int | None = None
    button: str = ""
    upload: str = ""
    sample: Link | None = None
    blank: Link | None = None

    @property
    def dom_id(self) -> str:
        """Id of the part; the error summary links to it."""
        return f"upload-{self.key}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A form control. Shown as label, hint, error, input, in that order.

    `value` is what stands in a one-line control (money in yuan, days as YYYY-MM-DD); options carry their own `picked`.
    A yes_no field without options offers yes and no. `prefilled` says where a ready value came from.

    Made of others: group (`parts` under one legend), rows (a table, one group a row in `parts`; `add` and a row's `remove`
    are values of the submit button `do`), declaration (`text` to read, one option to tick), heading (`text`, no control),
    upload (the file in `upload`), shown (a value nobody types), signature (the pad in `pad`).
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
    text: str = ""
    parts: "Sequence[Field]" = ()
    add: str = ""
    add_text: str = ""
    remove: str = ""
    upload: Upload | None = None
    pad: SignaturePad | None = None

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


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperRow:
    """A material in a form: reused, checked, uploaded, missing or wrong.

    Posts the file as `name` (multipart). With a script a chosen file is sent at once by pressing the button
    `do=<upload>` of the row; without one it travels with the next save. `later_name` posts `1` for 容缺, or
    for another promise that `later_text` names; `library_name` posts `1` for the certificate that `library_text` names.
    """

    key: str
    title: str
    state: PaperState
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
    later_text: str = ""
    later_hint: str = ""
    later: bool = False
    choose_name: str = ""
    chosen: bool = False
    library_name: str = ""
    library_text: str = ""
    library: bool = False

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
    """Five grades; `whys` are asked only when the grade is 4 or 5, `extra` always. Posts grade, tags (many), text."""

    title: str
    action: str
    note: str = ""
    whys: Sequence[Option] = ()
    extra: Sequence[Field] = ()
    error: str = ""
    text: str = ""
    grade: str = ""
    hidden: Sequence[Hidden] = ()
    text_max_length: int = 500
