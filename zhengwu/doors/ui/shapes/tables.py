"""Tables and pages of lists."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from zhengwu.doors.ui.shapes.times import ClockBar, Due
from zhengwu.doors.ui.shapes.words import Badge, Empty, Link, Segment


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
