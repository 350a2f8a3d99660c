"""The catalogue: citizen/catalogue.html."""

from collections.abc import Sequence
from dataclasses import dataclass

from zhengwu.doors.citizen.shapes.guide import Basis
from zhengwu.doors.citizen.shapes.home import ItemRow
from zhengwu.doors.ui.shapes import Badge, Count, Crumb, Empty, Field, Link, Notice, Pager, Pair, Segment


@dataclass(frozen=True, slots=True, kw_only=True)
class CataloguePage:
    """事项目录. GETs the filters to `action`; `themes`, `life_events` and `bodies` stand open while nothing is chosen."""

    heading: str
    lead: str
    crumbs: Sequence[Crumb]
    action: str
    audience: str
    words: str
    segments: Sequence[Segment]
    filters: Sequence[Field]
    clear_href: str
    themes: Sequence[Count]
    life_events: Sequence[Count]
    bodies: Sequence[Count]
    rows: Sequence[ItemRow]
    pager: Pager | None
    empty: Empty | None
    downloads: Sequence[Link]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedPage:
    """只列目录: an item whose guide is not ready yet. `phone` may be the hotline."""

    name: str
    crumbs: Sequence[Crumb]
    badges: Sequence[Badge]
    notice: Notice
    facts: Sequence[Pair]
    basis: Sequence[Basis]
    notes: Sequence[str]
    phone: str
    body: str
    old_page: Link | None
    code: str
