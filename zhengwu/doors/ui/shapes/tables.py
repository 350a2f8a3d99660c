"""Tables and pages of lists."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from zhengwu.doors.ui.shapes.forms import Field, Hidden
from zhengwu.doors.ui.shapes.times import ClockBar, Due
from zhengwu.doors.ui.shapes.words import Badge, Empty, Link, Loading, Segment

_MOST_INDENTED = 5


@dataclass(frozen=True, slots=True)
class Column:
    """A column head; with `href` it sorts."""

    text: str
    href: str = ""
    sort: Literal["", "ascending", "descending"] = ""
    text_hidden: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A table cell: any of words, second line, due mark, progress, badges, one link or button.

    `lead` keeps it above the row's head when the row becomes a card (the deadline of a case); `none` is what an empty
    cell says instead of 无; `depth` indents the head of a row in a tree, five levels at most.
    """

    text: str = ""
    small: str = ""
    href: str = ""
    due: Due | None = None
    bar: ClockBar | None = None
    badges: Sequence[Badge] = ()
    button: Link | None = None
    head: bool = False
    lead: bool = False
    code: bool = False
    none: str = ""
    depth: int = 0

    @property
    def indent(self) -> int:
        """How far the look indents it."""
        return min(self.depth, _MOST_INDENTED)

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
    loading: Loading | None = None
    empty: Empty | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pager:
    """第 1–10 件，共 23 件, or 条 when the list is not one of cases.

    `numbers` may be empty when the list knows only forwards (an opaque cursor).
    """

    first: int
    last: int
    total: int | None = None
    total_is_estimate: bool = False
    previous_href: str = ""
    next_href: str = ""
    numbers: Sequence[Segment] = ()
    label: str = ""
    of_cases: bool = True


@dataclass(frozen=True, slots=True)
class BatchAction:
    """A button over the picked rows: submits `do=<value>`; `key` is its shortcut."""

    value: str
    text: str
    icon: str = ""
    main: bool = False
    key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A list page's list: views, filters, export, batch, table, pager: each part only where it is given.

    The filter form GETs `action`; the batch form POSTs `<table.pick_name>` (many) and `do` to `batch_action`.
    """

    table: Table
    segments: Sequence[Segment] = ()
    segments_label: str = ""
    export: Link | None = None
    action: str = ""
    filters: Sequence[Field] = ()
    hidden: Sequence[Hidden] = ()
    batch: Sequence[BatchAction] = ()
    batch_action: str = ""
    pager: Pager | None = None
    id: str = "list"
