"""Pages of 决策分析. desk/analysis/*.html."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from zhengwu.doors.desk.shapes.frame import DeskFrame
from zhengwu.doors.ui.shapes import (
    Bars,
    Crumb,
    Empty,
    Field,
    Grid,
    Hidden,
    Link,
    Notice,
    Ranking,
    Segment,
    Stat,
    Table,
    Trend,
)


@dataclass(frozen=True, slots=True)
class HeatCell:
    """One cell: its figure and how dark it is, 0 to 5."""

    words: str
    level: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Heat:
    """A table whose cells are the darker the more there is in them."""

    title: str
    note: str = ""
    corner: str
    columns: Sequence[str]
    rows: Sequence[tuple[str, Sequence[HeatCell]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class MapNode:
    """A box of a process map, lines of its name, what stands under it; `weight` 1 to 5."""

    x: int
    y: int
    middle: int
    lines: Sequence[tuple[int, str]]
    count: str
    count_y: int
    weight: int
    main: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MapLine:
    """A move of a process map with its number."""

    path: str
    x: int
    y: int
    words: str
    weight: int
    back: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MapPicture:
    """A process map, and its table; `summary` is read aloud as the picture."""

    title: str
    summary: str
    note: str = ""
    width: int
    height: int
    box_width: int
    box_height: int
    nodes: Sequence[MapNode]
    lines: Sequence[MapLine]
    table: Grid


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One chart or table of a page, with its files and where it leads to."""

    trend: Trend | None = None
    bars: Bars | None = None
    ranking: Ranking | None = None
    heat: Heat | None = None
    map: MapPicture | None = None
    table: Table | None = None
    title: str = ""
    note: str = ""
    files: Sequence[Link] = ()
    more: Link | None = None
    wide: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AnalysisForm:
    """A small form of a page: asks for a report, brings a log."""

    title: str
    note: str
    action: str
    button: str
    fields: Sequence[Field]
    upload: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AnalysisPage:
    """The heading is the finding; figures, then charts with their tables."""

    frame: DeskFrame
    crumbs: Sequence[Crumb]
    heading: str
    lead: str = ""
    as_of: str = ""
    notice: Notice | None = None
    places: Sequence[Segment] = ()
    action: str = ""
    filters: Sequence[Field] = ()
    hidden: Sequence[Hidden] = ()
    stats: Sequence[Stat] = ()
    parts: Sequence[Part] = ()
    form: AnalysisForm | None = None
    empty: Empty | None = None
