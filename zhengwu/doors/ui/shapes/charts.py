"""Figures: one number with its words, and drawings with their table. The title of a chart is its finding."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from zhengwu.doors.ui.shapes.times import DueState
from zhengwu.doors.ui.shapes.words import Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class Stat:
    """A figure with its unit, what it means, and how it moved, in words."""

    name: str
    figure: str
    unit: str = ""
    note: str = ""
    trend: str = ""
    tone: Tone = "plain"
    href: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """The table beside a chart: the first cell of a row is its head."""

    columns: Sequence[str]
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Point:
    """One value of a trend; `name` is its place on the axis (11/2)."""

    name: str
    value: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend:
    """A line over time with one goal. `unit` follows every figure (%, 天)."""

    title: str
    note: str = ""
    points: Sequence[Point]
    unit: str = ""
    goal: float | None = None
    goal_words: str = ""
    table: Grid


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar; `limit` is the light bar behind it, `mark` a due shape beside the figure."""

    name: str
    value: float
    words: str = ""
    limit: float | None = None
    limit_words: str = ""
    tone: Tone = "info"
    mark: DueState | Literal[""] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars:
    """Things beside each other on one scale."""

    title: str
    note: str = ""
    bars: Sequence[Bar]
    after: str = ""
    table: Grid


@dataclass(frozen=True, slots=True)
class Rank:
    """One of a ranking; `moved` says in words how it changed since the last time."""

    name: str
    value: float
    words: str = ""
    moved: str = ""
    tone: Tone = "info"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """Best first. Equal values share a place."""

    title: str
    note: str = ""
    ranks: Sequence[Rank]
    table: Grid
