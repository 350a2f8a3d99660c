"""What a section asks for, as data. Words are Chinese source sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

#: text one line · long several · lines one entry a line · number · money in yuan, kept in fen · measure a number of what the
#: row's `unit` (measured_in) says, in yuan where that is 元, kept in fen and 分 · yes a tick · maybe 是/否/不写 ·
#: choice one of `choices` · ticks several of them · limit days and their unit · condition 挑条件 · month_day 02-01 · options of a
#: question · group 任选组 among materials · process a published process · hall a hall of this platform · themes 主题分类 · key made
#: by the platform, never shown.
Kind = Literal[
    "text", "long", "lines", "number", "money", "measure", "measured_in", "yes", "maybe", "choice", "ticks", "limit",
    "condition", "month_day", "options", "group", "process", "hall", "themes", "key",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Asked:
    """One field: `name` is its place in the content (in a row: its name), `default` what it is when nothing is written."""

    name: str
    label: str
    kind: Kind = "text"
    hint: str = ""
    choices: Mapping[str, str] = field(default_factory=dict)
    needed: bool = False
    default: Any = None
    unit: str = ""
    #: An option of `choices` that stands for nothing chosen.
    nothing: str = ""


@dataclass(frozen=True, slots=True)
class Rows:
    """A list of a section: each row is written on a page of its own. `shown`: what the table shows, the name first."""

    slug: str
    path: str
    label: str
    one: str
    asked: tuple[Asked, ...]
    shown: tuple[str, ...]
    hint: str = ""

    def field(self, name: str) -> Asked:
        """One of its fields."""
        return next(asked for asked in self.asked if asked.name == name)


@dataclass(frozen=True, slots=True)
class Chapter:
    """One section (节) of the editor: fields asked at once, and lists."""

    slug: str
    label: str
    about: str
    asked: tuple[Asked, ...] = ()
    rows: tuple[Rows, ...] = ()

    def paths(self) -> Iterator[str]:
        """Every path of the content that is written here."""
        yield from (asked.name for asked in self.asked)
        yield from (rows.path for rows in self.rows)

    def rows_at(self, slug: str) -> Rows | None:
        """One of its lists."""
        return next((rows for rows in self.rows if rows.slug == slug), None)
