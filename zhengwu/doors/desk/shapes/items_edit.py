"""Pages on which an item is written. desk/items_edit/*.html."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from zhengwu.doors.desk.shapes.case import FactCard
from zhengwu.doors.desk.shapes.frame import DeskFrame
from zhengwu.doors.ui.shapes import Badge, Crumb, Field, FieldError, Hidden, Line, Link, Notice


@dataclass(frozen=True, slots=True, kw_only=True)
class PickerRow:
    """One row of a condition. `drop` is the value of the button that takes it away; the first row joins nothing."""

    prefix: str
    key: str
    question: str
    drop: str
    says: Field
    values: Field
    join: Field | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Picker:
    """挑条件. `words` is the condition as it stands. `kept`: it has no rows, and can only be kept or taken away.

    `add` chooses a question; without it there is no question to look at.
    """

    name: str
    label: str
    hint: str = ""
    error: str = ""
    words: str = ""
    rows: Sequence[PickerRow] = ()
    kept: bool = False
    add: Field | None = None

    @property
    def dom_id(self) -> str:
        """Id of the group; the error summary links to it."""
        return f"f-{self.name.replace('.', '-')}"


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionRow:
    """One option of a question: posts `<prefix>.value`, `.text`, `.hint`. `up`, `down`: what their buttons say; "" without."""

    value: str
    text: Field
    hint: Field
    prefix: str
    up: str = ""
    down: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionRows:
    """The options of a question; the button `do=<more>` brings more empty rows."""

    name: str
    label: str
    hint: str
    rows: Sequence[OptionRow]
    more: str
    error: str = ""

    @property
    def dom_id(self) -> str:
        """Id of the group; the error summary links to it."""
        return f"f-{self.name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """One thing asked: a control, two that belong together, a picker or options."""

    field: Field | None = None
    unit: Field | None = None
    picker: Picker | None = None
    options: OptionRows | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One section in the list at the side."""

    text: str
    href: str
    badge: Badge | None = None
    current: bool = False


@dataclass(frozen=True, slots=True)
class RowLine:
    """One row of a list: its cells in words, the first is its name. `was` is what the buttons send back with it."""

    href: str
    cells: Sequence[str]
    was: str
    missing: Badge | None = None
    first: bool = False
    last: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RowList:
    """A list of a section; its buttons POST `do` to `action`."""

    slug: str
    title: str
    columns: Sequence[str]
    lines: Sequence[RowLine]
    action: str
    add: Link | None
    hint: str = ""
    empty: str = ""
    errors: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcessStep:
    """A box of a process: its name, and what is done in it."""

    name: str
    words: str
    note: str = ""
    you: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcessFlow:
    """The picture of a process, under its name."""

    id: str
    title: str
    steps: Sequence[ProcessStep]
    back_note: str = ""
    back_from: int = 1
    back_to: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class WritePage:
    """A section, or one row of a list. `loose`: what is wrong beside its fields. `locked`: it is only read.
    `autosave_href`: where its fields save themselves."""

    frame: DeskFrame
    crumbs: Sequence[Crumb]
    heading: str
    name: str
    about: str
    place: str
    steps: Sequence[Step]
    action: str
    saved: str
    loose: Sequence[str] = ()
    asking: Sequence[Asking] = ()
    flows: Sequence[ProcessFlow] = ()
    lists: Sequence[RowList] = ()
    hidden: Sequence[Hidden] = ()
    errors: Sequence[FieldError] = ()
    notice: Notice | None = None
    theirs: FactCard | None = None
    back: Link | None = None
    before: Link | None = None
    after: Link | None = None
    others: Sequence[Link] = ()
    locked: bool = False
    autosave_href: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PathCard:
    """One way through the questions: what was answered, and what is needed then."""

    title: str
    answers: Sequence[str]
    parts: Sequence[tuple[str, Sequence[str]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class PathsPage:
    """The tree of situations, way by way."""

    frame: DeskFrame
    crumbs: Sequence[Crumb]
    heading: str
    name: str
    lead: str
    back: Link
    paths: Sequence[PathCard]
    remarks: Sequence[str] = ()
    notice: Notice | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleLine:
    """One rule with its reason."""

    number: int
    name: str
    why: str
    law: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesPage:
    """为什么: every rule an item is held to."""

    frame: DeskFrame
    crumbs: Sequence[Crumb]
    heading: str
    lead: str
    rules: Sequence[RuleLine]


@dataclass(frozen=True, slots=True, kw_only=True)
class NewItemPage:
    """新增事项. `drafts`: what the reader is writing already."""

    frame: DeskFrame
    crumbs: Sequence[Crumb]
    heading: str
    lead: str
    action: str
    fields: Sequence[Field]
    drafts: Sequence[Line] = ()
    errors: Sequence[FieldError] = ()
    notice: Notice | None = None
