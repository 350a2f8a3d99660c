"""公开透明. citizen/transparency.html, citizen/wall.html."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from zhengwu.doors.citizen.shapes.home import DayStats
from zhengwu.doors.ui.shapes import Crumb, Link, Pair, Ranking, Table, Trend


@dataclass(frozen=True, slots=True, kw_only=True)
class TransparencyPage:
    """Figures of the day, a year month by month, every body, and the same as open data. `fields`: what a column means."""

    crumbs: Sequence[Crumb]
    heading: str
    lead: str
    day: DayStats
    trends: Sequence[Trend]
    ranking: Ranking | None
    bodies: Table
    bodies_title: str
    small_words: str
    files: Sequence[Link]
    fields: Sequence[Pair]
    wall_href: str


@dataclass(frozen=True, slots=True)
class WallFigure:
    """One large figure."""

    name: str
    figure: str
    unit: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class WallBody:
    """A body on the wall, with the length of its bar, 0 to 100."""

    name: str
    decided: str
    on_time: str
    length: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WallPage:
    """The big screen: four figures, bodies, hours of the day. Nothing personal."""

    place: str
    now: dt.datetime
    heading: str
    figures: Sequence[WallFigure]
    bodies: Sequence[WallBody]
    bodies_title: str
    hours: Sequence[tuple[str, int, int]]
    hours_title: str
