"""Pages that look after the platform itself (管理): lists, forms, records. desk/admin/*.html."""

from collections.abc import Sequence
from dataclasses import dataclass

from zhengwu.doors.desk.shapes.case import FactCard
from zhengwu.doors.desk.shapes.frame import DeskFrame
from zhengwu.doors.ui.shapes import (
    Action,
    Badge,
    Crumb,
    Field,
    FieldError,
    Hidden,
    Line,
    Link,
    Listing,
    LogEntry,
    Notice,
    Pager,
    Segment,
    Table,
    Tree,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AdminHome:
    """管理: the places this officer may enter, each with what is done there."""

    frame: DeskFrame
    heading: str
    lead: str
    places: Sequence[Line] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AdminList:
    """A list of what is looked after, with the buttons that add to it."""

    frame: DeskFrame
    crumbs: Sequence[Crumb]
    heading: str
    listing: Listing
    lead: str = ""
    total: str = ""
    notice: Notice | None = None
    buttons: Sequence[Link] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AdminForm:
    """One form that does one thing; it POSTs to `action`, a button named `do` says which."""

    frame: DeskFrame
    crumbs: Sequence[Crumb]
    heading: str
    action: str
    button: str
    back_href: str
    fields: Sequence[Field] = ()
    lead: str = ""
    law: str = ""
    stern: bool = False
    upload: bool = False
    autosave_href: str = ""
    hidden: Sequence[Hidden] = ()
    errors: Sequence[FieldError] = ()
    notice: Notice | None = None
    facts: Sequence[FactCard] = ()
    tables: "Sequence[Section]" = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A table of a record under its own heading; `link` adds to it."""

    title: str
    table: Table
    note: str = ""
    link: Link | None = None
    pager: Pager | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AtWork:
    """The platform is at work: so far it is; `href` is the page, which renews this part of itself."""

    title: str
    done: int
    total: int
    words: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AdminRecord:
    """One thing that is looked after: its facts, what belongs to it, what can be done, what happened; `picture` is how it looks."""

    frame: DeskFrame
    crumbs: Sequence[Crumb]
    heading: str
    sub: str = ""
    badges: Sequence[Badge] = ()
    notice: Notice | None = None
    facts: Sequence[FactCard] = ()
    sections: Sequence[Section] = ()
    actions: Sequence[Action] = ()
    log: Sequence[LogEntry] = ()
    picture: str = ""
    picture_alt: str = ""
    progress: AtWork | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AdminTree:
    """A tree to find one's way in, or to choose from."""

    frame: DeskFrame
    crumbs: Sequence[Crumb]
    heading: str
    tree: Tree
    lead: str = ""
    notice: Notice | None = None
    segments: Sequence[Segment] = ()
    buttons: Sequence[Link] = ()


@dataclass(frozen=True, slots=True)
class GrantTick:
    """One cell of the matrix: posts `value` as `may`; `spoken` is read aloud."""

    value: str
    spoken: str
    picked: bool = False


@dataclass(frozen=True, slots=True)
class GrantRow:
    """One action over every column."""

    name: str
    ticks: Sequence[GrantTick]


@dataclass(frozen=True, slots=True)
class GrantGroup:
    """The actions of one kind of work."""

    name: str
    rows: Sequence[GrantRow]


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantsPage:
    """授权矩阵 of a post. POSTs `may` (many), and `seen`: what stood there before. `columns`: item and body in words."""

    frame: DeskFrame
    crumbs: Sequence[Crumb]
    heading: str
    sub: str
    lead: str
    action: str
    back_href: str
    columns: Sequence[tuple[str, str]]
    groups: Sequence[GrantGroup]
    seen: Sequence[str] = ()
    add_action: str = ""
    add: Field | None = None
    notice: Notice | None = None
    errors: Sequence[FieldError] = ()
